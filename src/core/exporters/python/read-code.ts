/**
 * @file How pandas reads the file as the page read it: the same delimiter, encoding and marks for missing values, and
 * columns of the same types.
 */
import type { ColumnInfo } from '../../table/table-info';
import type { ExportContext } from '../exporter';
import type { ReadableContext } from '../readable-context';
import { pyCall, pyString, pyStrings } from './literals';
import { pythonEncoding } from './encodings';

/** What the page counts as missing beside what pandas does. */
const ownMarks = [
  ...['?', '-', 'Null', 'None', 'inf', '-inf', 'Infinity', '-Infinity'],
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
  const words = usedWhere(context, ({ type }) => type === 'category' || type === 'text');
  const marks = pyStrings([...ownMarks, ...missingMarks], '    ', 10);
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

/** The call that reads the file at `path`, a Python expression. */
export function readCall(context: ReadableContext, path: string): string {
  const { detected, name } = context.table.info;
  if (detected?.sheet !== undefined || /\.xlsx$/i.test(name))
    return pyCall('pd.read_excel', [path, ...readArguments(context)], '', 8);
  if (detected?.delimiter === '') return pyCall('pd.read_parquet', [path], '', 8);
  return pyCall('pd.read_csv', [path, ...readArguments(context)], '', 8);
}

/** Lines that turn dates and true/false into numbers, for a table called `name`; empty where there are none. */
export function typeLines(context: ReadableContext, name: string): string {
  const dates = usedWhere(context, ({ type }) => type === 'date');
  const booleans = usedWhere(context, ({ type }) => type === 'boolean');
  const epoch = dates.map((column) => {
    const cell = `${name}[${pyString(column)}]`;
    return `${cell} = milliseconds(${cell})\n`;
  });
  const numbers = booleans.map((column) => {
    const cell = `${name}[${pyString(column)}]`;
    return `${cell} = ${cell}.astype(float)\n`;
  });
  return [...epoch, ...numbers].join('');
}

/** The helper that `typeLines` needs for dates; empty where there are none. */
export function typeHelpers(context: ReadableContext): string {
  if (usedWhere(context, ({ type }) => type === 'date').length === 0) return '';
  return `
def milliseconds(dates):
    """Dates as milliseconds since 1970, NaN where there is none."""
    dates = pd.to_datetime(pd.Series(dates), utc=True)
    return (dates - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(milliseconds=1)

`;
}
