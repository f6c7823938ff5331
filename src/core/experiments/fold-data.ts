/**
 * @file K-fold cross-validation on prepared data. The training and validation rows together, in their order, are cut
 * into k folds; a run validates on one and learns from the others. The test rows stay out. What was fitted to all
 * training rows (scaling, fills, levels) stays, as it does in a single run, whose validation rows are part of it too.
 *
 * Folds are blocks of the sampled order, so they are random where the split is; where it is by order they are stretches
 * of the file, and where it is by group at most two groups are torn for each fold. Stratified folds deal out each
 * class's rows in turn, so that every fold has the classes in the same shares, within one row.
 */
import { balancedWeights } from '../preparation/class-weights';
import type { PreparedData, PreparedRows } from '../preparation/prepared-data';

export interface FoldChoice {
  /** Which fold validates, from 0. */
  fold: number;
  folds: number;
  /** Deals out classes evenly; for classification. */
  stratified: boolean;
}

/** The same data with that fold as its validation rows and all other training rows to learn from. */
export function foldData(data: PreparedData, choice: FoldChoice): PreparedData {
  const { train, validation, numFeatures, numOutputs } = data;
  const sets = [train, validation];
  const y = concat(sets.map((set) => set.y));
  const held = heldRows(y, choice);
  const pick = (wanted: boolean) => pickRows(sets, held, wanted, numFeatures);
  const kept = pick(false);
  return {
    ...data,
    train: kept,
    validation: pick(true),
    classWeights: data.classWeights && balancedWeights(kept.y, numOutputs),
  };
}

/** `[rows]`: 1 for the rows of the fold. */
function heldRows(y: Float32Array, { fold, folds, stratified }: FoldChoice): Uint8Array {
  const held = new Uint8Array(y.length);
  if (!stratified) {
    const end = (index: number) => Math.floor((index * y.length) / folds);
    return held.fill(1, end(fold), end(fold + 1));
  }
  const turns = turnsByClass(y);
  return held.map((_, row) => (turns[row] % folds === fold ? 1 : 0));
}

/**
 * For each row how many rows are dealt out before it: those of smaller classes, then those of its own before it. Going
 * on from class to class keeps the folds' sizes within one row of each other.
 */
function turnsByClass(y: Float32Array): Uint32Array {
  const counts = new Map<number, number>();
  for (const value of y) counts.set(value, (counts.get(value) ?? 0) + 1);
  const next = new Map<number, number>();
  let start = 0;
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    next.set(value, start);
    start += counts.get(value)!;
  }
  return Uint32Array.from(y, (value) => {
    const turn = next.get(value)!;
    next.set(value, turn + 1);
    return turn;
  });
}

function pickRows(
  sets: readonly PreparedRows[],
  held: Uint8Array,
  wanted: boolean,
  numFeatures: number,
): PreparedRows {
  const numRows = held.reduce((sum, one) => sum + (Boolean(one) === wanted ? 1 : 0), 0);
  const picked = {
    numRows,
    x: new Float32Array(numRows * numFeatures),
    y: new Float32Array(numRows),
    rowIds: new Uint32Array(numRows),
  };
  let row = 0;
  let to = 0;
  for (const set of sets) {
    for (let from = 0; from < set.numRows; from++) {
      if (Boolean(held[row++]) !== wanted) continue;
      picked.x.set(set.x.subarray(from * numFeatures, (from + 1) * numFeatures), to * numFeatures);
      picked.y[to] = set.y[from];
      picked.rowIds[to++] = set.rowIds[from];
    }
  }
  return picked;
}

function concat(arrays: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const array of arrays) {
    all.set(array, start);
    start += array.length;
  }
  return all;
}
