/**
 * @file How pandas reads the file as the page read it: the same delimiter, encoding and marks for missing values, and
 * columns of the same types.
 */
import { say } from '../../../words/say';
import type { ColumnInfo } from '../../table/table-info';
import type { ExportContext } from '../exporter';
import type { ReadableContext } from '../readable-context';
import { pyCall, pyNumber, pyString, pyStrings } from './literals';
import { pythonEncoding } from './encodings';
import { pyComment } from './remarks';
import {
  conversionHelpers,
  conversionLine,
  isReadAsText,
  sharedNumbers,
  type SharedNumbers,
} from './written-code';

/** What the page counts as missing beside what pandas does. */
const ownMarks = [
  ...['?', '-', 'Null', 'None', 'inf', '-inf', '+inf', 'Inf', '-Inf', 'INF', '-INF'],
  ...['Infinity', '-Infinity'],
  ...['#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'],
];

/** Names of the columns that the recipe looks at: features in use, label, and the column of groups. */
export function usedColumns({ recipe, fitted }: Pick<ExportContext, 'recipe' | 'fitted'>) {
  const { method, groupColumn } = recipe.split;
  const group = method === 'group' && groupColumn !== null ? [groupColumn] : [];
  return [...new Set([...fitted.columns.map(({ name }) => name), recipe.task.label, ...group])];
}

/** The columns among those in use that pass the test, by name. */
export function usedWhere(
  context: ReadableContext,
  test: (column: ColumnInfo) => boolean,
): string[] {
  const used = new Set(usedColumns(context));
  return context.table.info.columns
    .filter((column) => used.has(column.name) && test(column))
    .map(({ name }) => name);
}

/** The arguments of `pd.read_csv` after the path, or of `pd.read_excel`. */
export function readArguments(context: ReadableContext): string[] {
  const { info, missingMarks } = context.table;
  const { detected, columns, notes } = info;
  const shared = sharedOf(context);
  const words = usedWhere(
    context,
    (column) =>
      column.type === 'category' || column.type === 'text' || isReadAsText(column, shared),
  );
  const marks = pyStrings([...new Set([...ownMarks, ...missingMarks])], '    ', 10);
  const delimited = detected !== undefined && detected.delimiter !== '';
  const names = columns.map(({ name }) => name);
  const unnamed = detected?.hasHeader === false || names.some((name) => /^column \d+$/.test(name));
  return [
    ...(detected?.sheet === undefined ? [] : [`sheet_name=${pyString(detected.sheet)}`]),
    ...(delimited ? separator(detected.delimiter) : []),
    ...(delimited ? [`encoding=${pyString(pythonEncoding(detected.encoding))}`] : []),
    ...(notes.some(({ code }) => code === 'encoding-wrong') ? ['encoding_errors="replace"'] : []),
    ...(unnamed ? [`names=${pyStrings(names, '    ', 6)}`] : []),
    ...(unnamed ? [`header=${detected?.hasHeader === false ? 'None' : '0'}`] : []),
    ...(words.length > 0
      ? [`dtype={${words.map((name) => `${pyString(name)}: str`).join(', ')}}`]
      : []),
    ...(shared?.decimal === ',' ? ['decimal=","'] : []),
    ...(shared?.thousands ? [`thousands=${pyString(shared.thousands)}`] : []),
    `na_values=${marks}`,
    ...(delimited ? ['skipinitialspace=True'] : []),
    ...(notes.some(({ code }) => code === 'rows-long') ? longRows(names.length) : []),
  ];
}

function separator(delimiter: string): string[] {
  if (delimiter === ' ') return ['sep=r" +"', 'engine="python"'];
  return [`sep=${pyString(delimiter)}`];
}

/** What is too much in a row is left out, as the page does. */
function longRows(numColumns: number): string[] {
  return ['engine="python"', `on_bad_lines=lambda cells: cells[:${numColumns}]`];
}

const isWorkbook = ({ table: { info } }: ReadableContext) =>
  info.detected?.sheet !== undefined || /\.xlsx$/i.test(info.name);

/** Whether the file is Parquet, whose columns have types of their own. */
export function isParquet(context: ReadableContext): boolean {
  return context.table.info.detected?.delimiter === '' && !isWorkbook(context);
}

/** The call that reads the file at `path`, a Python expression. */
export function readCall(context: ReadableContext, path: string): string {
  if (isWorkbook(context)) return pyCall('pd.read_excel', [path, ...readArguments(context)], '', 8);
  if (isParquet(context)) return pyCall('pd.read_parquet', [path], '', 8);
  return pyCall('pd.read_csv', [path, ...readArguments(context)], '', 8);
}

/**
 * Lines that turn dates, true/false and unusual numbers into plain numbers, for a table called `name`; empty for none.
 * `isTyped` where it may come from a file with types of its own, such as Parquet.
 */
export function typeLines(context: ReadableContext, name: string, isTyped: boolean): string {
  const columns = usedInfos(context);
  const shared = sharedOf(context);
  const byType = (types: readonly string[]) => columns.filter(({ type }) => types.includes(type));
  return [...byType(['date']), ...byType(['integer', 'number']), ...byType(['boolean'])]
    .map((column) => conversionLine(column, name, shared, isTyped))
    .concat(missingLines(context, name, isTyped))
    .join('');
}

/**
 * Lines for marks such as -999 that pandas has not found: in cells such as `-999,00`, where it compares the text or
 * does so before it takes out the marks between thousands, and in files that are read without `na_values`.
 */
function missingLines(context: ReadableContext, name: string, isTyped: boolean): string {
  const marks = context.table.missingMarks
    .map((mark) => Number(mark.trim() || NaN))
    .filter(Number.isFinite);
  const columns = usedInfos(context).filter(
    ({ type, writtenAs }) =>
      (type === 'integer' || type === 'number') && (isTyped || writtenAs?.numbers !== undefined),
  );
  if (marks.length === 0 || columns.length === 0) return '';
  const names = columns.map((column) => column.name);
  const cells = `${name}[columns]`;
  return `${pyComment(say('exporters.python.written.missing'))}
columns = ${pyStrings(names, '', 11)}
${cells} = ${cells}.mask(${cells}.isin([${marks.map(pyNumber).join(', ')}]))
`;
}

/** Columns of numbers that pandas reads as such. */
export function plainNumbers(context: ReadableContext): string[] {
  const shared = sharedOf(context);
  return usedWhere(
    context,
    (column) =>
      (column.type === 'integer' || column.type === 'number') && !isReadAsText(column, shared),
  );
}

/** The helpers that `typeLines` needs; empty where there are none. */
export function typeHelpers(context: ReadableContext): string {
  return conversionHelpers(usedInfos(context), sharedOf(context));
}

function usedInfos(context: ReadableContext): ColumnInfo[] {
  const used = new Set(usedColumns(context));
  return context.table.info.columns.filter(({ name }) => used.has(name));
}

/** A workbook's numbers are numbers; only text has marks. */
function sharedOf(context: ReadableContext): SharedNumbers | null {
  const { delimiter = '' } = context.table.info.detected ?? {};
  return delimiter === '' ? null : sharedNumbers(usedInfos(context));
}
