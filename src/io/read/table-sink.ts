/**
 * @file Takes the cells of a file one by one and keeps them as columns. All columns have room for the same number of
 * rows: few at first, so that a file of thousands of columns stays small, and as many as the file seems to have as soon
 * as that can be told, so that a long one is not copied again and again.
 */
import type { ColumnType } from '@/core/table/table';
import type { CellSink } from './cell-splitter';
import { type ColumnBuilder, createColumnBuilder, putCell, resizeColumn } from './column-builder';
import { uniqueNames } from './column-names';
import type { MissingMarks } from './missing-marks';
import { countRagged, createRaggedRows, type RaggedRows } from './ragged-rows';
import { checkTableSize, MAX_CELLS } from './table-size';

export interface TableSinkSettings {
  hasHeader: boolean;
  /** Columns to expect; a header with fewer names gets more. */
  numColumns: number;
  /** Names known from elsewhere, for a table without a header. */
  names: readonly string[] | null;
  marks: MissingMarks;
  types: Readonly<Record<string, ColumnType>>;
}

export interface TableSink extends CellSink {
  /** Says how many rows there will be, about. */
  expectRows(count: number): void;
  /** What was read so far; `givenNames` are as in the file, `names` distinct. */
  result(): TableSinkResult;
}

export interface TableSinkResult {
  numRows: number;
  givenNames: readonly string[];
  names: readonly string[];
  builders: readonly ColumnBuilder[];
  ragged: RaggedRows;
}

const FIRST_ROWS = 256;

/** A sink for one table. Throws `file-too-large` past 10,000 columns or 150 million cells. */
export function createTableSink(settings: TableSinkSettings): TableSink {
  const { marks, types } = settings;
  const decoder = new TextDecoder();
  const ragged = createRaggedRows();
  const header: string[] = [];
  let inHeader = settings.hasHeader;
  let givenNames: readonly string[] = [];
  let names: readonly string[] = [];
  let builders: ColumnBuilder[] = [];
  let numColumns = 0;
  let row = 0;
  let capacity = 0;
  let expected = 0;
  let hasExtra = false;

  function open(given: readonly string[]) {
    givenNames = given;
    names = uniqueNames(given);
    numColumns = names.length;
    builders = names.map((name) => createColumnBuilder(isWordType(types, name), marks.words.size));
    grow();
  }

  function resize(newCapacity: number) {
    checkTableSize(row, numColumns);
    capacity = newCapacity;
    for (const builder of builders) resizeColumn(builder, row, capacity);
  }

  function grow() {
    resize(
      Math.max(FIRST_ROWS, 2 * row, Math.min(Math.ceil(1.01 * expected), MAX_CELLS / numColumns)),
    );
  }

  if (!inHeader) open(settings.names ?? Array.from({ length: settings.numColumns }, () => ''));

  return {
    addCell(column, bytes, start, end) {
      if (column < numColumns) putCell(builders[column], row, marks, bytes, start, end);
      else if (inHeader) {
        checkTableSize(0, column);
        header[column] = decoder.decode(bytes.subarray(start, end));
      } else if (end > start) hasExtra = true;
    },
    endRow(numCells, line) {
      if (inHeader) {
        inHeader = false;
        return open(widened(header, settings.numColumns));
      }
      if (numCells < numColumns) countRagged(ragged, 'short', line);
      if (hasExtra) countRagged(ragged, 'long', line);
      hasExtra = false;
      row++;
      if (row === capacity) grow();
    },
    expectRows(count) {
      expected = count;
    },
    result: () => ({ numRows: row, givenNames, names, builders, ragged }),
  };
}

/** A header that is one name short lacks the name of the first column, as R writes tables; others lack the last ones. */
function widened(header: readonly string[], numColumns: number): readonly string[] {
  const lacking = numColumns - header.length;
  if (lacking === 1 && header.length > 1) return ['', ...header];
  return lacking > 0 ? [...header, ...Array.from({ length: lacking }, () => '')] : header;
}

function isWordType(types: TableSinkSettings['types'], name: string): boolean {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  return type === 'category' || type === 'text';
}
