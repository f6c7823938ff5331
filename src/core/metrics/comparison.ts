/**
 * @file Whether one model does better than another, or than a guess, on the same rows: the difference of their scores
 * row by row, with a paired interval.
 */
import type { SetPredictions } from '../protocol/training-protocol';
import { hits } from './classification';
import type { Interval } from './intervals';
import { absoluteErrors } from './regression';

/** What to say of a difference: an interval with 0 inside does not tell the two apart. */
export type Verdict = 'better' | 'worse' | 'not told apart';

/**
 * One number a row, `[rows]`, the larger the better: 1 for a right class and 0 for a wrong one, or minus the absolute
 * error. Their mean is the accuracy, or minus the MAE.
 */
export function rowScores({ truth, outputs }: SetPredictions): Float64Array {
  const numOutputs = outputs.length / truth.length;
  if (numOutputs > 1) return Float64Array.from(hits(truth, outputs, numOutputs));
  return absoluteErrors(truth, outputs).map((error) => -error);
}

/** The same for always guessing `value`: a class's output index where there is more than one output, else a number. */
export function guessScores({ truth, outputs }: SetPredictions, value: number): Float64Array {
  const classes = outputs.length > truth.length;
  return Float64Array.from(truth, (own) =>
    classes ? Number(own === value) : -Math.abs(own - value),
  );
}

/** True where both predict the same rows of the same table for the same truth, so that they can be compared row by row. */
export function sameRows(one: SetPredictions, other: SetPredictions): boolean {
  const equal = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  };
  return (
    one.outputs.length > one.truth.length === other.outputs.length > other.truth.length &&
    equal(one.rowIds, other.rowIds) &&
    equal(one.truth, other.truth)
  );
}

/** What a difference's interval says, above 0 being better. */
export function verdictOf({ low, high }: Interval): Verdict {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'not told apart';
}
