/**
 * @file What the page and the data worker say to each other. The worker owns the table and, where there is one, the
 * test table; the page asks for small things by request number and gets exactly one final answer (`table`,
 * `test-table`, `rows`, `profile`, `prepared`, `applied`, `predictions-written` or `failed`) for each.
 */
import type { UserErrorData } from '../errors';
import type { NewRows } from '../predict/new-rows';
import type { FittedPreparation } from '../preparation/fitted-preparation';
import type { PreparedData } from '../preparation/prepared-data';
import type { PreparedSummary } from '../preparation/prepared-summary';
import type { Recipe } from '../recipe/recipe';
import type { TableProfile } from '../table/profile';
import type { TableInfo } from '../table/table-info';
import type { ColumnType } from '../table/table';

/** How to read a file; `null` everywhere means: find out. */
export interface ReadOptions {
  /** A WHATWG encoding label such as `utf-8` or `euc-kr`. */
  encoding: string | null;
  delimiter: string | null;
  hasHeader: boolean | null;
  /** The name of a workbook's sheet; the first that is not empty where null. */
  sheet: string | null;
  /** Extra marks that mean "missing", beside the usual ones. */
  missingMarks: readonly string[];
  /** Types a person chose, by column name. */
  types: Readonly<Record<string, ColumnType>>;
}

/** The table that a run learns from, or the separate one that it is tested on. */
export type TableRole = 'table' | 'test-table';

export type DataCommand =
  | { type: 'read'; request: number; file: Blob; name: string; options: ReadOptions }
  /** Reads the file whose rows are to test on; where `options` leave it open, as the table was read. */
  | { type: 'read-test'; request: number; file: Blob; name: string; options: ReadOptions }
  | { type: 'cancel'; request: number }
  | { type: 'rows'; request: number; of: TableRole; from: number; to: number }
  | { type: 'profile'; request: number; label: string }
  | { type: 'prepare'; request: number; recipe: Recipe }
  /** All rows of the table by a preparation that another table taught. */
  | { type: 'apply'; request: number; fitted: FittedPreparation }
  /** The table as a CSV with predictions of some of its rows, `[rowIds.length, numOutputs]`. */
  | {
      type: 'write-predictions';
      request: number;
      fitted: FittedPreparation;
      rowIds: Uint32Array;
      outputs: Float32Array;
    };

export type DataEvent =
  | { type: 'progress'; request: number; bytes: number; totalBytes: number; rows: number }
  | { type: 'table'; request: number; info: TableInfo }
  | { type: 'test-table'; request: number; info: TableInfo }
  /** Cells as a person would write them; empty where missing. */
  | { type: 'rows'; request: number; rows: string[][] }
  | { type: 'profile'; request: number; profile: TableProfile }
  | { type: 'prepared'; request: number; data: PreparedData; summary: PreparedSummary }
  | { type: 'applied'; request: number; rows: NewRows }
  | { type: 'predictions-written'; request: number; file: Blob }
  | { type: 'failed'; request: number; error: UserErrorData };

/** Options that leave everything to the reader. */
export const defaultReadOptions: ReadOptions = {
  encoding: null,
  delimiter: null,
  hasHeader: null,
  sheet: null,
  missingMarks: [],
  types: {},
};
