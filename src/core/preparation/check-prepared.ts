/**
 * @file What must hold of the prepared arrays: one value that is not finite would make every loss NaN, so it is named
 * here, before training.
 */
import { UserError } from '../errors';
import { countFeatures, varies } from './fitted-columns';
import type { FittedPreparation } from './fitted-preparation';

/** Numbers that fit one array of the browser with room for its copy on the device. */
const MAX_NUMBERS = 2 ** 28;

/** Throws `UserError` where a batch would be larger than the training rows. */
export function checkBatchSize(batchSize: number, numTrain: number) {
  if (batchSize <= numTrain) return;
  throw new UserError('batch-too-large', { batchSize, most: numTrain });
}

/** Throws `UserError` where every feature has the same value in all training rows. */
export function checkVariation(fitted: FittedPreparation) {
  if (fitted.columns.some(varies)) return;
  throw new UserError('no-usable-feature', { context: 'constant' });
}

/** Throws `UserError` where rows times features would not fit in memory. */
export function checkSize(fitted: FittedPreparation, numRows: number) {
  const numFeatures = fitted.featureNames.length;
  if (numRows * numFeatures <= MAX_NUMBERS) return;
  const widest = fitted.columns.reduce((most, column) =>
    countFeatures(column) > countFeatures(most) ? column : most,
  );
  throw new UserError('too-much-data', {
    numRows,
    numFeatures,
    widest: widest.name,
    width: countFeatures(widest),
  });
}

/** Throws `UserError` that names the column and the row of a feature that is not finite. */
export function checkFinite(fitted: FittedPreparation, x: Float32Array, rows: Uint32Array) {
  const at = findNotFinite(x);
  if (at < 0) return;
  const numFeatures = fitted.featureNames.length;
  const column = columnOfFeature(fitted, at % numFeatures);
  throw notFinite(column, rows[Math.floor(at / numFeatures)]);
}

/** Throws `UserError` that names the row of a label that is not finite. */
export function checkLabels(label: string, y: Float32Array, rows: Uint32Array) {
  const at = findNotFinite(y);
  if (at >= 0) throw notFinite(label, rows[at]);
}

/** Index of the first NaN or infinity, -1 if there is none. */
function findNotFinite(values: Float32Array): number {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}

function columnOfFeature(fitted: FittedPreparation, feature: number): string {
  let end = 0;
  for (const column of fitted.columns) {
    end += countFeatures(column);
    if (feature < end) return column.name;
  }
  throw new Error(`no feature ${feature}`);
}

function notFinite(column: string, row: number): UserError {
  return new UserError('value-not-finite', { name: column, row: row + 1 });
}
