/**
 * @file Successive halving (Jamieson & Talwalkar 2016): all runs get a small budget of epochs, the best third of them
 * three times as much, and so on, until the last ones get all. A run goes on from where it stood, so nothing is
 * computed twice.
 */

/** How much more each round gives, and the inverse of the share that goes on. */
export const ETA = 3;

/** A round shorter than this says little. */
const LEAST_EPOCHS = 2;

/** Epochs after which each round ends, ascending; the last is `epochs`. One round where runs or epochs are few. */
export function rungsOf(epochs: number, numRuns: number): number[] {
  const rungs = [epochs];
  for (let runs = survivorsOf(numRuns); rungs.length < 20; runs = survivorsOf(runs)) {
    const earlier = Math.floor(rungs[0] / ETA);
    if (earlier < LEAST_EPOCHS) break;
    rungs.unshift(earlier);
    if (runs <= 1) break;
  }
  return numRuns > 1 ? rungs : [epochs];
}

/** How many of so many runs go on to the next round: the best third, rounded down, at least one. */
export function survivorsOf(numRuns: number): number {
  return Math.max(1, Math.floor(numRuns / ETA));
}

export interface Standing {
  run: string;
  /** Smaller is better. */
  cost: number;
}

/**
 * Runs of a round that cannot go on any more, whatever the rest of the round brings: those behind `survivors` others.
 * Equal ones go on in the order given, so that the verdict does not depend on who was faster where the order does not.
 */
export function outOfRound(standings: readonly Standing[], survivors: number): string[] {
  const order = standings.map((standing, place) => ({ ...standing, place }));
  order.sort((a, b) => a.cost - b.cost || a.place - b.place);
  return order.slice(survivors).map(({ run }) => run);
}
