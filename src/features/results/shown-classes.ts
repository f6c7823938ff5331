import type { ConfusionMatrix } from '@/core/metrics/confusion';

/** A matrix of more classes than these is more than a page can draw and an eye can read. */
const most = 50;

export interface ShownClasses {
  /** Output indices, ascending. */
  classes: number[];
  /** Classes that have no row and were never predicted. */
  absent: number;
}

/** The classes that a confusion matrix draws: those that occur, and of very many those with the most rows. */
export function shownClasses({ numClasses, counts }: ConfusionMatrix): ShownClasses {
  const rows = new Float64Array(numClasses);
  counts.forEach((count, at) => {
    rows[Math.floor(at / numClasses)] += count;
    rows[at % numClasses] += count;
  });
  const present = Array.from(rows.keys()).filter((own) => rows[own] > 0);
  const largest = [...present].sort((a, b) => rows[b] - rows[a] || a - b).slice(0, most);
  return { classes: largest.sort((a, b) => a - b), absent: numClasses - present.length };
}
