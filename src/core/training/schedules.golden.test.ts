import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/schedules.json';
import { learningRateAt, type CourseRecipe } from './course';
import { appendEpochs, emptyHistory } from './history';
import type { Schedule } from './schedules';

const { rate, epochs, perEpoch } = golden;
const numRows = 100;

function recipeWith(schedule: Schedule, warmupEpochs = 0, planned = epochs): CourseRecipe {
  const settings = { learningRate: rate, batchSize: numRows / perEpoch, epochs: planned };
  const training = { ...settings, schedule, warmupEpochs, earlyStopping: null, changes: [] };
  return { task: { kind: 'classification' }, training };
}

/** Rates at 0, 1/5, 2/5, ... epochs. */
function ratesOf(recipe: CourseRecipe): number[] {
  const history = appendEpochs(emptyHistory(), Array(epochs).fill(epoch(1)));
  return Array.from({ length: epochs * perEpoch + 1 }, (_, step) => {
    const place = {
      epoch: Math.floor(step / perEpoch),
      row: ((step % perEpoch) * numRows) / perEpoch,
    };
    return learningRateAt(recipe, place, numRows, history);
  });
}

function epoch(valLoss: number) {
  return { loss: 1, metric: 0.5, valLoss, valMetric: 0.5, learningRate: rate };
}

function expectClose(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => expect(value / expected[i]).toBeCloseTo(1, 9));
}

describe('learning rates of PyTorch', () => {
  it('StepLR', () => {
    const { every, factor, rates } = golden.step;
    expectClose(ratesOf(recipeWith({ kind: 'step', every, factor })), rates);
  });

  it('ExponentialLR', () => {
    const { decayRate, decayEpochs, rates } = golden.exponential;
    expectClose(ratesOf(recipeWith({ kind: 'exponential', decayRate, decayEpochs })), rates);
  });

  it('CosineAnnealingLR with eta_min', () => {
    const { alpha, rates } = golden.cosine;
    expectClose(ratesOf(recipeWith({ kind: 'cosine', alpha })), rates);
  });

  it.each(golden.oneCycle)('OneCycleLR with pct_start $warmShare', ({ warmShare, rates }) => {
    expectClose(ratesOf(recipeWith({ kind: 'one-cycle', warmShare })), rates);
  });

  it('a linear warm-up', () => {
    const { epochs: warmup, rates } = golden.warmup;
    const [first, ...others] = ratesOf(recipeWith({ kind: 'constant' }, warmup));
    expect(first).toBe(0);
    expectClose(others, rates.slice(1));
  });

  it.each(golden.plateau.cases)(
    'ReduceLROnPlateau with factor $factor and patience $patience',
    ({ rates, ...rule }) => {
      const { losses } = golden.plateau;
      const recipe = recipeWith({ kind: 'reduce-on-plateau', ...rule }, 0, losses.length + 1);
      const history = appendEpochs(emptyHistory(), losses.map(epoch));
      const after = losses.map((_, i) =>
        learningRateAt(recipe, { epoch: i + 1, row: 0 }, numRows, history),
      );
      expectClose(after, rates);
      expect(new Set(rates).size).toBeGreaterThan(3);
    },
  );
});
