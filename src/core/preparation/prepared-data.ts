/**
 * @file What training needs of a table, and nothing more: flat arrays that cross to the training worker without a copy.
 */
import type { FittedPreparation } from './fitted-preparation';

export interface PreparedRows {
  numRows: number;
  /** `[numRows, numFeatures]` row-major, scaled and encoded. */
  x: Float32Array;
  /** `[numRows]`: the class's output index for classification, the value for regression. */
  y: Float32Array;
  /**
   * `[numRows]`: each row's place in the file as read, from 0, so that a result leads back to its row; for test rows of
   * a separate file, its place in that file.
   */
  rowIds: Uint32Array;
}

export interface PreparedData {
  fitted: FittedPreparation;
  numFeatures: number;
  /** One for regression, one a class for classification. */
  numOutputs: number;
  /** Training rows in the sampled order, validation rows taken off their end. */
  train: PreparedRows;
  validation: PreparedRows;
  /** The rest, in file order, or the rows of the separate test file. */
  test: PreparedRows;
  /** `[numOutputs]`, or null where every class weighs 1. */
  classWeights: Float32Array | null;
  /** Rows of the file left out because a value was missing. */
  numDropped: number;
}

/** The buffers of prepared data, each once, to hand to another thread instead of copying them. */
export function preparedBuffers({
  train,
  validation,
  test,
  classWeights,
}: PreparedData): ArrayBufferLike[] {
  const arrays = [train, validation, test].flatMap(({ x, y, rowIds }) => [x, y, rowIds]);
  return [...new Set([...arrays, ...(classWeights ? [classWeights] : [])].map((a) => a.buffer))];
}
