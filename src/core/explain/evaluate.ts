/**
 * @file Many rows through a model in blocks, so that memory stays small and Cancel is heard between them.
 */
import type { Beat, ExplainedModel } from './explained-model';

/** Rows of a block. */
const BLOCK = 2048;

export interface Evaluation {
  numRows: number;
  /** Writes row `row` into `x`, `[numFeatures]`, which holds zeros. */
  write(row: number, x: Float32Array): void;
  /** Gets the outputs of row `row`, `[numOutputs]`; a view that the next call may change. */
  read(row: number, outputs: Float32Array): void;
}

/** Predicts every row and hands each row's outputs to `read`, in order. */
export async function evaluateRows(
  { numFeatures, numOutputs, predict }: ExplainedModel,
  { numRows, write, read }: Evaluation,
  beat: Beat,
): Promise<void> {
  for (let from = 0; from < numRows; from += BLOCK) {
    await beat(from / numRows);
    const rows = Math.min(BLOCK, numRows - from);
    const x = new Float32Array(rows * numFeatures);
    for (let i = 0; i < rows; i++)
      write(from + i, x.subarray(i * numFeatures, (i + 1) * numFeatures));
    const outputs = await predict(x, rows);
    for (let i = 0; i < rows; i++)
      read(from + i, outputs.subarray(i * numOutputs, (i + 1) * numOutputs));
  }
}

/** At most `count` of the rows `[numRows, numFeatures]`, evenly spread. */
export function someRows(x: Float32Array, numFeatures: number, count: number): Float32Array {
  const numRows = x.length / numFeatures;
  if (numRows <= count) return x;
  const some = new Float32Array(count * numFeatures);
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * numRows) / count) * numFeatures;
    some.set(x.subarray(from, from + numFeatures), i * numFeatures);
  }
  return some;
}
