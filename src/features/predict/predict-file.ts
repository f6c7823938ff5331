/** A file of new rows from its bytes to the same rows with predictions, in a data worker of its own. */
import { UserError } from '@/core/errors';
import { holdsNumbers } from '@/core/predict/cells';
import type { NewRows } from '@/core/predict/new-rows';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { ColumnType } from '@/core/table/table';
import type { ReadNote } from '@/core/table/table-info';
import { createDataClient } from '@/io/data-client';
import type { JobHooks } from '@/ui/job';
import type { PredictModel } from './predict-model';

/** Rows predicted at once, between two words of progress. */
const BLOCK = 10_000;
/** Shares of the work at which reading and predicting end. */
const [readEnd, predictEnd] = [0.4, 0.9];

export interface PredictedFile {
  /** The file's name without its ending. */
  name: string;
  file: Blob;
  rows: Omit<NewRows, 'x'>;
  /** How many rows have each output as the largest; for values, none. */
  counts: { name: string; count: number }[];
  /** `[smallest, mean, largest]` of predicted values; null for classes. */
  range: [number, number, number] | null;
  notes: readonly ReadNote[];
}

/** Reads, prepares, predicts and writes. Rejects with a `UserError`, `cancelled` among them. */
export async function predictFile(
  { file, name }: { file: Blob; name: string },
  {
    fitted,
    model,
    readOptions,
  }: {
    fitted: FittedPreparation;
    model: PredictModel;
    readOptions: ReadOptions;
  },
  { signal, onProgress }: JobHooks,
): Promise<PredictedFile> {
  const reader = createDataClient();
  signal.addEventListener('abort', () => reader.dispose());
  try {
    const options = newRowsOptions(fitted, readOptions);
    const info = await reader.read(file, name, options, ({ bytes, totalBytes }) =>
      onProgress(totalBytes > 0 ? (bytes / totalBytes) * readEnd : 0),
    );
    const { x, ...rows } = await reader.applyPreparation(fitted);
    const outputs = new Float32Array(rows.rowIds.length * fitted.outputs.length);
    for (let from = 0; from < rows.rowIds.length; from += BLOCK) {
      if (signal.aborted) throw new UserError('cancelled');
      const count = Math.min(BLOCK, rows.rowIds.length - from);
      const numFeatures = fitted.featureNames.length;
      const block = x.slice(from * numFeatures, (from + count) * numFeatures);
      outputs.set(await model.predictRows(block, count), from * fitted.outputs.length);
      onProgress(readEnd + ((from + count) / rows.rowIds.length) * (predictEnd - readEnd));
    }
    const summary = summarize(fitted.outputs, outputs);
    const written = await reader.writePredictions(fitted, rows.rowIds, outputs);
    return { name: withoutEnding(name), file: written, rows, ...summary, notes: info.notes };
  } finally {
    reader.dispose();
  }
}

/** As the table was read: the same marks and types. Numbers are found out anew, so that words among them are told. */
function newRowsOptions(
  { columns }: FittedPreparation,
  { missingMarks, hasHeader }: ReadOptions,
): ReadOptions {
  const types: Record<string, ColumnType> = {};
  for (const column of columns) {
    const isPlain = column.type === 'integer' || column.type === 'number';
    if (!holdsNumbers(column) || !isPlain) types[column.name] = column.type;
  }
  return { encoding: null, delimiter: null, sheet: null, hasHeader, missingMarks, types };
}

function summarize(names: readonly string[], outputs: Float32Array) {
  const rows = outputs.length / names.length;
  if (names.length === 1) {
    let [min, sum, max] = [Infinity, 0, -Infinity];
    for (const value of outputs) {
      min = Math.min(min, value);
      max = Math.max(max, value);
      sum += value;
    }
    return {
      counts: [],
      range: rows > 0 ? ([min, sum / rows, max] as [number, number, number]) : null,
    };
  }
  const counts = names.map((name) => ({ name, count: 0 }));
  for (let row = 0; row < rows; row++) {
    const values = outputs.subarray(row * names.length, (row + 1) * names.length);
    counts[values.indexOf(Math.max(...values))].count++;
  }
  return { counts: counts.filter(({ count }) => count > 0), range: null };
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*(\.gz)?$/, '');
}
