/** @file One row of the table by its number, as a person names it. */
import { UserError } from '../errors';
import type { TableInfo } from './table-info';

/** The texts of the rows from `from` to before `to`, both from 0. */
export type LoadRows = (from: number, to: number) => Promise<string[][]>;

/** The cells of the row of that number, from 1, as the table shows them, by column name. Rejects where it is gone. */
export async function loadCells(
  { columns }: Pick<TableInfo, 'columns'>,
  loadRows: LoadRows,
  row: number,
): Promise<ReadonlyMap<string, string>> {
  const [texts] = await loadRows(row - 1, row);
  if (!texts) throw new UserError('row-lost', { row });
  return new Map(columns.map(({ name }, i) => [name, texts[i]]));
}
