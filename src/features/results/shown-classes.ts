import type { ConfusionMatrix } from '@/core/metrics/confusion';

/** A matrix of more classes than these is more than a page can draw and an eye can read. */
const most = 50;

/** Output indices, ascending. */
export interface ShownClasses {
  /** Classes that have a row or were predicted for one. */
  present: readonly number[];
  /** Those of them that a confusion matrix draws: of very many the ones with the most rows. */
  drawn: readonly number[];
}

/** Which classes of a matrix there is something to say of. */
export function shownClasses({ numClasses, counts }: ConfusionMatrix): ShownClasses {
  const rows = new Float64Array(numClasses);
  counts.forEach((count, at) => {
    rows[Math.floor(at / numClasses)] += count;
    rows[at % numClasses] += count;
  });
  const present = Array.from(rows.keys()).filter((own) => rows[own] > 0);
  const largest = [...present].sort((a, b) => rows[b] - rows[a] || a - b).slice(0, most);
  return { present, drawn: largest.sort((a, b) => a - b) };
}
