import { describe, expect, it } from 'vitest';
import golden from '../../../test/reference/evaluation.json';
import { createBootstrap, type Statistic } from './bootstrap';
import { brierScore, calibrationCurve } from './calibration';
import { predictedClasses } from './classification';
import { confusionMatrix, rowShares } from './confusion';
import { logLoss } from './log-loss';
import { averagePrecision, precisionRecallCurve } from './precision-recall';
import { isOfClass, rankRows, scoresOfClass } from './ranking';
import { absoluteErrors } from './regression';
import { areaUnderRoc, rocCurve } from './roc';
import {
  areaStatistic,
  f1Statistic,
  meanStatistic,
  medianStatistic,
  r2Statistic,
  rootMeanStatistic,
} from './statistics';
import { scoresAtThreshold } from './threshold';

function expectClose(actual: ArrayLike<number>, expected: readonly number[], digits = 10) {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, digits));
}

/** The interval of all resamples of `numRows` rows. */
function intervalOf(numRows: number, seed: number, score: Statistic): number[] {
  const bootstrap = createBootstrap(numRows, seed, { score }, { score: 0 });
  while (!bootstrap.step());
  const { low, high } = bootstrap.intervals().score!;
  return [low, high];
}

describe.each(golden.classification)('scikit-learn with $numOutputs classes', (expected) => {
  const { numOutputs } = expected;
  const truth = Float32Array.from(expected.truth);
  const outputs = Float32Array.from(expected.outputs);
  const predicted = predictedClasses(outputs, numOutputs);

  it('log_loss', () => {
    expect(logLoss(truth, outputs, numOutputs)).toBeCloseTo(expected.logLoss, 6);
  });

  it('confusion_matrix as shares of its rows', () => {
    expectClose(rowShares(confusionMatrix(truth, outputs, numOutputs)), expected.rowShares);
  });

  it.each(['macro', 'weighted'] as const)('f1_score of the same resamples: %s', (average) => {
    const score = f1Statistic(truth, predicted, numOutputs, average);
    expectClose(intervalOf(truth.length, 5, score), expected[`${average}Interval`]);
  });

  describe.each(expected.classes)('class $target against the rest', (own) => {
    const positive = isOfClass(truth, own.target);
    const scores = scoresOfClass(outputs, numOutputs, own.target);
    const ranking = rankRows(positive, scores);

    it('roc_curve and roc_auc_score', () => {
      const curve = rocCurve(ranking)!;
      expectClose(curve.falsePositiveRate, own.roc[0]);
      expectClose(curve.truePositiveRate, own.roc[1]);
      expect(curve.thresholds[0]).toBe(Infinity);
      expectClose(curve.thresholds.subarray(1), own.roc[2]);
      expect(areaUnderRoc(ranking)).toBeCloseTo(own.auc, 12);
    });

    it('precision_recall_curve and average_precision_score', () => {
      const curve = precisionRecallCurve(ranking)!;
      expectClose(curve.precision, own.precisionRecall[0]);
      expectClose(curve.recall, own.precisionRecall[1]);
      expectClose(curve.thresholds.subarray(1), own.precisionRecall[2]);
      expect(averagePrecision(ranking)).toBeCloseTo(own.averagePrecision, 12);
    });

    it('calibration_curve and brier_score_loss', () => {
      const { bins } = calibrationCurve(positive, scores);
      const [predictedMeans, actualShares] = own.calibration;
      expectClose(
        bins.map((bin) => bin.predicted),
        predictedMeans,
      );
      expectClose(
        bins.map((bin) => bin.actual),
        actualShares,
      );
      expect(brierScore(positive, scores)).toBeCloseTo(own.brier, 12);
    });

    it('the scores at a threshold', () => {
      const at = scoresAtThreshold(ranking, own.threshold);
      expectClose(
        [
          at.trueNegatives,
          at.falsePositives,
          at.falseNegatives,
          at.truePositives,
          at.precision,
          at.recall,
          at.f1,
          at.accuracy,
        ],
        own.atThreshold,
      );
    });

    it('roc_auc_score of the same resamples', () => {
      expectClose(intervalOf(truth.length, 5, areaStatistic(positive, scores)), own.aucInterval);
    });
  });
});

describe.each(golden.regression)('scikit-learn on resamples of $truth.length rows', (expected) => {
  const truth = Float32Array.from(expected.truth);
  const predicted = Float32Array.from(expected.predicted);
  const errors = absoluteErrors(truth, predicted);

  it.each([
    ['mae', meanStatistic(errors)],
    ['rmse', rootMeanStatistic(errors.map((error) => error * error))],
    ['r2', r2Statistic(truth, predicted)],
    ['medianAe', medianStatistic(errors)],
  ] as const)('%s', (name, score) => {
    expectClose(intervalOf(truth.length, 9, score), expected[name], 9);
  });
});
