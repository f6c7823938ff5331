import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/metrics.json';
import { accuracy } from './classification';
import { classReport, confusionMatrix, type ClassScores } from './confusion';
import { wilsonInterval } from './intervals';
import { regressionMetrics } from './regression';

const scores = ({ precision, recall, f1 }: ClassScores) => [precision, recall, f1];

function expectClose(actual: readonly number[], expected: readonly number[]) {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 10));
}

describe.each(golden.classification)('scikit-learn with $numOutputs classes', (expected) => {
  const truth = Float32Array.from(expected.truth);
  const outputs = Float32Array.from(expected.outputs);
  const matrix = confusionMatrix(truth, outputs, expected.numOutputs);

  it('accuracy_score and confusion_matrix', () => {
    expect(accuracy(truth, outputs, expected.numOutputs)).toBeCloseTo(expected.accuracy, 12);
    expect([...matrix.counts]).toEqual(expected.confusion);
  });

  it('precision, recall, f1 and support', () => {
    const report = classReport(matrix);
    report.classes.forEach((own, index) =>
      expectClose([...scores(own), own.support], expected.classes[index]),
    );
    expectClose(scores(report.macro), expected.macro);
    expectClose(scores(report.weighted), expected.weighted);
    expect(report.macro.support).toBe(truth.length);
  });
});

describe.each(golden.regression)('scikit-learn with $truth.length rows', (expected) => {
  it('mae, rmse, r2 and median absolute error', () => {
    const { mae, rmse, r2, medianAe } = regressionMetrics(
      Float32Array.from(expected.truth),
      Float32Array.from(expected.predicted),
    );
    expectClose(
      [mae, rmse, r2, medianAe],
      [expected.mae, expected.rmse, expected.r2, expected.medianAe],
    );
  });
});

describe('Wilson', () => {
  it.each(golden.wilson)('%i of %i', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expectClose([interval.low, interval.high], [low, high]);
  });
});
