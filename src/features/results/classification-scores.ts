/** The scores of a classifier in one table: each with its yardstick and what to resample for its interval. */
import { resampledRows, type Statistic } from '@/core/metrics/bootstrap';
import { accuracy, predictedClasses } from '@/core/metrics/classification';
import { classReport, type ConfusionMatrix } from '@/core/metrics/confusion';
import { wilsonInterval } from '@/core/metrics/intervals';
import { logLosses } from '@/core/metrics/log-loss';
import { isOfClass, rankRows, scoresOfClass } from '@/core/metrics/ranking';
import { areaUnderRoc } from '@/core/metrics/roc';
import { areaStatistic, f1Statistic, meanStatistic } from '@/core/metrics/statistics';
import type { Score } from './score';
import type { Scored } from './scored';

/** Beyond these the mean area over the classes would take too long to look at and to resample. */
const mostRanked = 4_000_000;
const mostResampledClasses = 12;

/** Accuracy, mean F1, area under ROC and log loss of the rows, `[scores]`. */
export function classificationScores(scored: Scored, matrix: ConfusionMatrix): Score[] {
  const { truth, outputs, numOutputs, numRows, guess } = scored;
  const drawn = drawnRows(scored);
  const report = classReport(matrix);
  const guessed = classReport(matrixOfGuess(matrix, guess.value));
  const losses = logLosses(truth, outputs, numOutputs);
  const right = accuracy(truth, outputs, numOutputs);
  const mean = (average: 'macro' | 'weighted'): Score => ({
    id: average === 'macro' ? 'f1Macro' : 'f1Weighted',
    value: report[average].f1,
    baseline: guessed[average].f1,
    statistic: f1Statistic(drawn.truth, drawn.predicted, numOutputs, average),
  });
  return [
    {
      id: 'accuracy',
      value: right,
      baseline: guessed.weighted.recall,
      interval: wilsonInterval(Math.round(right * numRows), numRows),
    },
    mean('macro'),
    mean('weighted'),
    ...areaScore(scored, drawn),
    {
      id: 'logLoss',
      value: losses.reduce((sum, loss) => sum + loss, 0) / numRows,
      baseline: entropy(matrix),
      lowerIsBetter: true,
      statistic: meanStatistic(losses.filter((_, row) => drawn.has(row))),
    },
  ];
}

/** The rows that are resampled, with their predicted classes. */
function drawnRows({ truth, outputs, numOutputs, numRows }: Scored) {
  const rows = resampledRows(numRows);
  const places = new Set(rows);
  const predicted = predictedClasses(outputs, numOutputs);
  return {
    rows,
    has: (row: number) => places.has(row),
    truth: Float32Array.from(rows, (row) => truth[row]),
    predicted: Uint32Array.from(rows, (row) => predicted[row]),
  };
}

/** Of the second of two classes, else the mean over the classes that have rows and do not have all of them. */
function areaScore(scored: Scored, drawn: ReturnType<typeof drawnRows>): Score[] {
  const { truth, outputs, numOutputs, numRows, names } = scored;
  if (numOutputs > 2 && numRows * numOutputs > mostRanked) return [];
  const targets = numOutputs === 2 ? [1] : Array.from({ length: numOutputs }, (_, own) => own);
  const areas = targets.flatMap((target) => {
    const scores = scoresOfClass(outputs, numOutputs, target);
    const area = areaUnderRoc(rankRows(isOfClass(truth, target), scores));
    return area === null ? [] : [{ target, scores, area }];
  });
  if (areas.length === 0) return [];
  const statistics = areas.map(({ target, scores }) =>
    areaStatistic(
      isOfClass(drawn.truth, target),
      Float32Array.from(drawn.rows, (row) => scores[row]),
    ),
  );
  return [
    {
      ...(numOutputs === 2 ? { id: 'auc', ofClass: names[1] } : { id: 'aucMacro' }),
      value: areas.reduce((sum, { area }) => sum + area, 0) / areas.length,
      baseline: 0.5,
      statistic: areas.length > mostResampledClasses ? undefined : meanOfKnown(statistics),
    },
  ];
}

/** A rare class may be missing from a resample. */
function meanOfKnown(statistics: readonly Statistic[]): Statistic {
  return (weights) => {
    const known = statistics.map((one) => one(weights)).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
}

/** The confusion matrix of always naming one class. */
function matrixOfGuess({ numClasses, counts }: ConfusionMatrix, guess: number): ConfusionMatrix {
  const guessed = new Uint32Array(counts.length);
  counts.forEach(
    (count, at) => (guessed[Math.floor(at / numClasses) * numClasses + guess] += count),
  );
  return { numClasses, counts: guessed };
}

/** The log loss of always giving each class its share of the rows. */
function entropy({ numClasses, counts }: ConfusionMatrix): number {
  const sizes = new Float64Array(numClasses);
  counts.forEach((count, at) => (sizes[Math.floor(at / numClasses)] += count));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.reduce(
    (sum, size) => (size === 0 ? sum : sum - (size / total) * Math.log(size / total)),
    0,
  );
}
