import { describe, expect, it } from 'vitest';
import { scorePredictions } from './test-scores';

const rowIds = new Uint32Array(4);

describe('scorePredictions', () => {
  it('counts the rows whose largest output is the true class', () => {
    const outputs = new Float32Array([0.7, 0.3, 0.2, 0.8, 0.5, 0.5, 0.9, 0.1]);
    const truth = new Float32Array([0, 1, 0, 1]);
    expect(scorePredictions({ rowIds, truth, outputs })).toEqual({
      kind: 'classification',
      rows: 4,
      accuracy: 0.75,
      correct: 3,
    });
  });

  it('measures values as scikit-learn does', () => {
    // sklearn.metrics of y = [3, -0.5, 2, 7], prediction [2.5, 0, 2, 8]: MAE 0.5, MSE 0.375, R² 0.948608137.
    const truth = new Float32Array([3, -0.5, 2, 7]);
    const outputs = new Float32Array([2.5, 0, 2, 8]);
    const scores = scorePredictions({ rowIds, truth, outputs });
    expect(scores).toMatchObject({ kind: 'regression', mae: 0.5, rmse: Math.sqrt(0.375) });
    expect(scores.kind === 'regression' && scores.r2).toBeCloseTo(0.948608137, 9);
  });
});
