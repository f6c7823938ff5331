/**
 * @file Permutation importance: how much worse the model scores once one column's values are dealt out among the rows
 * anew. L. Breiman, Random Forests, 2001; scikit-learn's `permutation_importance`.
 */
import { accuracy } from '../metrics/classification';
import { absoluteErrors } from '../metrics/regression';
import { streamKey, uniformAt } from '../random/counter';
import type { Beat, ExplainedModel } from './explained-model';
import type { FeatureGroup } from './feature-groups';

export interface ColumnImportance {
  name: string;
  /** What the score loses on average over the repeats; below 0 where chance did better. */
  mean: number;
  /** Of the repeats, divided by their number as NumPy's `std`. */
  deviation: number;
}

export interface Importance {
  /** `accuracy`, or `mae` whose growth counts as the loss. */
  metric: 'accuracy' | 'mae';
  /** The metric on the rows as they are. */
  score: number;
  /** Rows it was measured on. */
  rows: number;
  repeats: number;
  /** In the order of the features. */
  columns: ColumnImportance[];
}

export interface ImportanceRows {
  /** `[numRows, numFeatures]`. */
  x: Float32Array;
  /** `[numRows]`: class indexes or values. */
  y: Float32Array;
}

export interface ImportanceOptions {
  repeats: number;
  /** The row whose value each row gets, `[numRows]`, for that group and repeat. */
  orderOf(group: number, repeat: number): Uint32Array;
  beat: Beat;
}

/** The importance of each group of features, measured on these rows; all features of a group come from the same row. */
export async function permutationImportance(
  model: ExplainedModel,
  { x, y }: ImportanceRows,
  groups: readonly FeatureGroup[],
  { repeats, orderOf, beat }: ImportanceOptions,
): Promise<Importance> {
  const { numFeatures, numOutputs } = model;
  const scoreOf = async (rows: Float32Array) =>
    scored(y, await model.predict(rows, y.length), numOutputs);
  const score = await scoreOf(x);
  const loss = numOutputs > 1 ? (value: number) => score - value : (value: number) => value - score;
  const columns: ColumnImportance[] = [];
  for (const [index, group] of groups.entries()) {
    const losses: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      await beat((index * repeats + repeat) / (groups.length * repeats));
      losses.push(loss(await scoreOf(withPermuted(x, numFeatures, group, orderOf(index, repeat)))));
    }
    columns.push({ name: group.name, ...meanAndDeviation(losses) });
  }
  return {
    metric: numOutputs > 1 ? 'accuracy' : 'mae',
    score,
    rows: y.length,
    repeats,
    columns,
  };
}

function scored(truth: Float32Array, outputs: Float32Array, numOutputs: number): number {
  if (numOutputs > 1) return accuracy(truth, outputs, numOutputs);
  return absoluteErrors(truth, outputs).reduce((sum, error) => sum + error, 0) / truth.length;
}

/** The rows with one group's features taken from the rows that `order` names. */
export function withPermuted(
  x: Float32Array,
  numFeatures: number,
  { first, count }: FeatureGroup,
  order: Uint32Array,
): Float32Array {
  const permuted = x.slice();
  order.forEach((from, row) => {
    const start = from * numFeatures + first;
    permuted.set(x.subarray(start, start + count), row * numFeatures + first);
  });
  return permuted;
}

/** A permutation of 0..numRows - 1 for that place, keyed by the seed: Fisher–Yates. */
export function permutedRows(numRows: number, seed: number, ...place: number[]): Uint32Array {
  const key = streamKey(seed, 'explain', ...place);
  const order = Uint32Array.from({ length: numRows }, (_, index) => index);
  for (let last = numRows - 1; last > 0; last--) {
    const other = Math.floor(uniformAt(key, last) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
