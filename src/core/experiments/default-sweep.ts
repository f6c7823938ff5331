/**
 * @file The sweep to start from: learning rates and batch sizes around the recipe's own.
 */
import type { Recipe } from '../recipe/recipe';

/** Epochs of a sweep's run where the recipe has more: enough to tell good rates from bad ones. */
const SHORT = 100;

/** Five learning rates, each about three times the one before, with the recipe's own in the middle. */
export function ratesAround(learningRate: number): number[] {
  const rates = [0.1, 0.3, 1, 3, 10].map((factor) =>
    factor === 1 ? learningRate : Number((learningRate * factor).toPrecision(2)),
  );
  return rates.filter((rate) => rate > 0 && rate <= 100);
}

/** Half the batch size, itself and its double, none larger than the training rows. */
export function batchesAround(batchSize: number, trainingRows: number): number[] {
  const sizes = [Math.ceil(batchSize / 2), batchSize, batchSize * 2];
  return [...new Set(sizes)].filter((size) => size >= 1 && size <= trainingRows);
}

/** How long each run of a sweep is: as long as the recipe's, but at most 100 epochs. */
export function sweepEpochs({ training }: Recipe): number {
  return Math.min(SHORT, training.epochs);
}
