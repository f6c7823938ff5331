/**
 * @file Which rows train, which validate and which are held out. Each method only says who is held out and in which
 * order the rest trains; counting, validation and the checks are the same for all.
 */
import { UserError } from '../errors';
import type { Split } from '../recipe/recipe';
import { findColumn, type Table } from '../table/table';
import { holdOutGroups } from './group';
import { countSampled, sampleRows } from './sample-rows';
import { holdOutStratified } from './stratified';

/** Rows of the table by their numbers, none in two sets. */
export interface SplitRows {
  /** In the sampled order. */
  train: Uint32Array;
  /** What came behind `train` in the sampled order. */
  validation: Uint32Array;
  /** In file order; empty for `file`, whose test rows are those of another table. */
  test: Uint32Array;
}

/**
 * Splits `rows` (row numbers in file order) as the recipe says. Validation rows are the last of the training rows,
 * before any shuffling. Throws `UserError` where a set would be too small or the method does not fit the table.
 */
export function splitRows(table: Table, rows: Uint32Array, split: Split, label: string): SplitRows {
  const training = trainingPlaces(table, rows, split, label);
  const isTraining = new Uint8Array(rows.length);
  for (const place of training) isTraining[place] = 1;
  const test = rows.filter((_, place) => !isTraining[place]);
  const numTrain = countTraining(training.length, split.validation);
  const sampled = training.map((place) => rows[place]);
  const sets = { train: sampled.slice(0, numTrain), validation: sampled.slice(numTrain), test };
  checkSizes(sets, rows.length, split.method);
  return sets;
}

/** Number of rows left to train on by Keras's `validation_split`: floor(numRows * (1 - validation)). */
export function countTraining(numRows: number, validation: number): number {
  return Math.floor(numRows * (1 - validation));
}

/** Training and validation rows as places in `rows`, in the sampled order. */
function trainingPlaces(table: Table, rows: Uint32Array, split: Split, label: string): Uint32Array {
  const { test, randomState } = split;
  switch (split.method) {
    case 'random':
      return sampleRows(rows.length, 1 - test, randomState);
    case 'ordered':
      return Uint32Array.from({ length: countSampled(rows.length, test) }, (_, place) => place);
    case 'stratified':
      return holdOutStratified(findColumn(table, label), rows, test, randomState);
    case 'file':
      return sampleRows(rows.length, 1, randomState);
    case 'group':
      return holdOutGroups(groupColumn(table, split.groupColumn), rows, test, randomState);
  }
}

function groupColumn(table: Table, name: string | null) {
  if (name === null) throw new UserError('group-column-unset');
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new UserError('group-column-missing', { name });
  return column;
}

function checkSizes(
  { train, validation, test }: SplitRows,
  numRows: number,
  method: Split['method'],
) {
  const sets = [
    { use: 'training', rows: train.length, least: 2 },
    { use: 'validation', rows: validation.length, least: 1 },
    ...(method === 'file' ? [] : [{ use: 'testing', rows: test.length, least: 1 } as const]),
  ] as const;
  if (sets.every(({ rows, least }) => rows >= least)) return;
  const least = sets.reduce((sum, set) => sum + set.least, 0 as number);
  throw new UserError('too-few-rows', {
    numRows,
    sets: sets.map(({ use, rows }) => ({ key: `splitSets.${use}` as const, params: { rows } })),
    least,
    ...(numRows < least && { context: 'few' }),
  });
}
