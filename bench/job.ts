/** @file What a job of the benchmark is, and a row of its result. */
import type { BenchBrowser } from './harness/browser.ts';

export interface Job {
  readonly name: string;
  /** One sentence, printed above its table. */
  readonly describe: string;
  run(context: Context): Promise<Row[]>;
}

export interface Context {
  /** Turns that each contestant takes; fewer where the budget ends before. */
  runs: number;
  /** All points and devices, however long they take. */
  full: boolean;
  /** Milliseconds that a job, or with `full` each of its points, may take turns for. */
  budgetMs: number;
  /** The one browser of the whole run. */
  browser(): Promise<BenchBrowser>;
  /** Says something beside the result. */
  log(message: string): void;
}

/** Null where a figure does not apply; other keys as the job needs them. */
export interface Row {
  job: string;
  device: string;
  msPerEpoch: number | null;
  drawsPerStep: number | null;
  uploadsPerEpoch: number | null;
  firstEpochMs: number | null;
  /** How many times as fast as stock TensorFlow.js on the same backend in the same turns. */
  ratioToStock: number | null;
  [extra: string]: string | number | null;
}

/** A row with these figures, null in place of the usual ones that are not among them. */
export function rowOf(
  job: string,
  device: string,
  figures: Record<string, string | number | null>,
): Row {
  const none = {
    msPerEpoch: null,
    drawsPerStep: null,
    uploadsPerEpoch: null,
    firstEpochMs: null,
    ratioToStock: null,
  };
  return { job, device, ...none, ...figures };
}
