/** One class of a result against the rest: what its ROC, calibration and threshold are read from. */
import { isOfClass, rankRows, scoresOfClass, type Ranking } from '@/core/metrics/ranking';
import type { Scored } from './scored';

export interface OneClass {
  name: string;
  /** `[rows]`: 1 for rows of the class. */
  positive: Uint8Array;
  /** `[rows]`: its probability. */
  scores: Float32Array;
  ranking: Ranking;
}

/** That class of the scored rows; some tens of milliseconds for 100,000 rows. */
export function oneClass({ truth, outputs, numOutputs, names }: Scored, target: number): OneClass {
  const positive = isOfClass(truth, target);
  const scores = scoresOfClass(outputs, numOutputs, target);
  return { name: names[target], positive, scores, ranking: rankRows(positive, scores) };
}

/** The class to look at first: the second of two, else the one with the most rows. */
export function firstClass({ truth, numOutputs }: Scored): number {
  if (numOutputs === 2) return 1;
  const rows = new Uint32Array(numOutputs);
  for (const label of truth) rows[label]++;
  return rows.indexOf(Math.max(...rows));
}
