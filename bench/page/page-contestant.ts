/** @file What a page of the benchmark does when it is asked to. */
import type { Shape } from './shape.ts';

export interface PageContestant {
  /** Sets a job up and trains its first epoch, validation included: milliseconds. Frees the job before. */
  prepare(shape: Shape): Promise<number>;
  /** Trains so many epochs more: milliseconds an epoch, validation included. */
  epochs(count: number): Promise<number>;
  /** What an epoch asks of WebGL; to be called last, since counting slows down. */
  figures(): Promise<Figures>;
}

export type Figures = Record<string, number>;

/** Milliseconds that something takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
