/**
 * @file Which of a run's kept states stay when there are too many: spread over the run, its first and its last among them.
 */

/**
 * At most `count` of ascending epochs: the first and the last always stay where there is room for them, and of those
 * between them the one goes first that leaves the smallest gap.
 */
export function thinEpochs(epochs: readonly number[], count: number): number[] {
  if (count < 2) return epochs.slice(epochs.length - Math.max(0, Math.min(count, epochs.length)));
  const left = [...epochs];
  while (left.length > count) left.splice(mostCrowded(left), 1);
  return left;
}

/** The place, neither first nor last, whose removal leaves the smallest gap. */
function mostCrowded(epochs: readonly number[]): number {
  let place = 1;
  for (let i = 2; i < epochs.length - 1; i++) {
    if (epochs[i + 1] - epochs[i - 1] < epochs[place + 1] - epochs[place - 1]) place = i;
  }
  return place;
}
