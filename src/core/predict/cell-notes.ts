/**
 * @file What is unusual about single cells of a row, in words to stand beside a field.
 */
import { say } from '../../words/say';
import type { FittedColumn, FittedPreparation } from '../preparation/fitted-preparation';
import { describeUnusual } from '../preparation/unusual';
import { formatValue } from '../table/format-cell';
import type { NumericType } from '../table/table';
import { holdsNumbers, tableOfRow, type RowCells } from './cells';

export interface CellNote {
  message: string;
  /** True where the row cannot be predicted before it is mended. */
  blocks: boolean;
}

/** A note for each column whose cell is missing, out of the training range or a level not seen, by column name. */
export function cellNotes(fitted: FittedPreparation, cells: RowCells): Map<string, CellNote> {
  const unusual = describeUnusual(fitted, tableOfRow(fitted, cells), Uint32Array.of(0));
  const notes = new Map<string, CellNote>();
  for (const column of fitted.columns) {
    const found = unusual.find(({ name }) => name === column.name);
    const note = found ? unusualNote(column, found) : fillNote(column, cells);
    if (note) notes.set(column.name, note);
  }
  return notes;
}

function unusualNote(
  column: FittedColumn,
  found: ReturnType<typeof describeUnusual>[number],
): CellNote {
  if (found.unfilled > 0) return { message: say('cellNotes.needsValue'), blocks: true };
  if (holdsNumbers(column)) {
    const side = found.below > 0 ? 'below' : 'above';
    const message = say(`cellNotes.${side}`, { range: rangeText(column) });
    return { message, blocks: false };
  }
  const becomes = column.kind === 'one-hot' && column.other ? 'other' : 'noLevel';
  return { message: say(`cellNotes.${becomes}`), blocks: false };
}

function fillNote(column: FittedColumn, cells: RowCells): CellNote | null {
  const cell = cells.get(column.name) ?? null;
  if (cell !== null && !Number.isNaN(cell)) return null;
  const fill = holdsNumbers(column)
    ? formatValue(column.type as NumericType, shortened(column.fill!))
    : column.fill;
  return { message: say('cellNotes.filled', { value: String(fill) }), blocks: false };
}

/** The smallest and the largest training value: `8.4 to 14.9`. */
export function rangeText(column: Extract<FittedColumn, { min: number }>): string {
  const text = (value: number) => formatValue(column.type as NumericType, shortened(value));
  return say('cellNotes.range', { from: text(column.min), to: text(column.max) });
}

/** A mean has more digits than anyone reads. */
function shortened(value: number): number {
  return Math.abs(value) < 1e9 ? Number(value.toPrecision(6)) : value;
}
