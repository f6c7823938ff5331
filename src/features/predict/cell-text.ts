/** Cells as text: as the table shows them and as the fields of a form hold them. */
import { holdsNumbers, type Cell, type RowCells } from '@/core/predict/cells';
import type { FittedColumn, FittedPreparation } from '@/core/preparation/fitted-preparation';
import { formatValue } from '@/core/table/format-cell';

/** The cell that the table shows as this text; null where that is no value of the column's. */
export function parseCell(column: FittedColumn, text: string): Cell {
  if (text === '') return null;
  if (!holdsNumbers(column)) return text;
  const value = parseValue(column.type, text);
  return Number.isFinite(value) ? value : null;
}

function parseValue(type: FittedColumn['type'], text: string): number {
  if (type === 'boolean') return text === 'true' ? 1 : 0;
  if (type !== 'date') return Number(text);
  // Without a time a date counts as UTC, with one as local: the table's are all UTC.
  return Date.parse(text.includes('T') ? `${text}Z` : text);
}

/** A date as its field holds it; empty where missing. */
export function dateText(value: Cell, withTime: boolean): string {
  if (typeof value !== 'number' || Number.isNaN(value)) return '';
  const text = formatValue('date', value);
  return withTime && !text.includes('T') ? `${text}T00:00:00` : text;
}

/** The cells of a row of the table from its texts by column name; columns that the table lacks are missing. */
export function cellsOfTexts(
  fitted: FittedPreparation,
  texts: ReadonlyMap<string, string>,
): RowCells {
  return new Map(
    fitted.columns.map((column) => [column.name, parseCell(column, texts.get(column.name) ?? '')]),
  );
}
