/**
 * @file A file's rows as a CSV with what the model predicts for each: all its own columns, then the prediction and, for
 * classes, the probability of each.
 */
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import { formatCell } from '@/core/table/format-cell';
import type { Table } from '@/core/table/table';
import { csvText } from './csv-text';

/** Rows of a block, so that the text of a large file is never one string. */
const BLOCK = 20_000;

export interface Predicted {
  /** Places in the table, ascending. */
  rowIds: Uint32Array;
  /** `[rowIds.length, numOutputs]`. */
  outputs: Float32Array;
}

/** The CSV in parts to be put after each other. Rows that could not be predicted have empty cells there. */
export function newRowsCsv(
  { label, outputs: names }: Pick<FittedPreparation, 'label' | 'outputs'>,
  table: Table,
  { rowIds, outputs }: Predicted,
): string[] {
  const areClasses = names.length > 1;
  const added = [`predicted ${label}`, ...(areClasses ? names.map((name) => `p(${name})`) : [])];
  const header = [...table.columns.map(({ name }) => name), ...added];
  const headerText = csvText(header, []).replace(/\r\n$/, '');
  const none = added.map(() => '');
  const parts = [headerText];
  let next = 0;
  for (let from = 0; from < table.numRows; from += BLOCK) {
    const rows: (string | number)[][] = [];
    for (let row = from; row < Math.min(from + BLOCK, table.numRows); row++) {
      const isPredicted = rowIds[next] === row;
      const values = outputs.subarray(next * names.length, (next + 1) * names.length);
      const cells = table.columns.map((column) => formatCell(column, row));
      rows.push([...cells, ...(isPredicted ? predictedCells(names, values) : none)]);
      if (isPredicted) next++;
    }
    parts.push(csvText(header, rows).slice(headerText.length));
  }
  return parts;
}

function predictedCells(names: readonly string[], values: Float32Array): (string | number)[] {
  if (names.length === 1) return [values[0]];
  return [names[values.indexOf(Math.max(...values))], ...values];
}
