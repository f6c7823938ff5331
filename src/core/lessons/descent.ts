/** @file Gradient descent on a loss of one weight, to be seen step by step. */

/** Where the ball starts; the shown weights run from -3 to 3. */
export const startWeight = -2.4;
export const shownWeights = { from: -3, to: 3 } as const;

/** The loss at a weight: a bowl whose lowest point is at weight 1. */
export function bowlLoss(weight: number): number {
  return 0.25 + 0.5 * (weight - 1) ** 2;
}

/** The slope of the bowl at a weight. */
export function bowlSlope(weight: number): number {
  return weight - 1;
}

/** The weight after one step: weight − rate · slope. */
export function descend(weight: number, rate: number): number {
  return weight - rate * bowlSlope(weight);
}

export type DescentWord = 'start' | 'near' | 'falling' | 'overshooting' | 'diverging';

/**
 * What the last step did, in a word: a rate below 1 goes down one side, between 1 and 2 it overshoots and still gets
 * nearer, above 2 each step ends further away.
 */
export function describeDescent(weights: readonly number[]): DescentWord {
  if (weights.length < 2) return 'start';
  const [before, now] = weights.slice(-2);
  if (Math.abs(bowlSlope(now)) > Math.abs(bowlSlope(before))) return 'diverging';
  if (Math.abs(bowlSlope(now)) < 0.02) return 'near';
  return bowlSlope(now) * bowlSlope(before) < 0 ? 'overshooting' : 'falling';
}

/** Steps an epoch takes: every training row once, the last batch with what is left. */
export function stepsPerEpoch(trainingRows: number, batchSize: number): number {
  return Math.ceil(trainingRows / batchSize);
}
