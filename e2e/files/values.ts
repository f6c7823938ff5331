/** @file Files with the values that spreadsheets hold: numbers in the ways people write them, and dates. */
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';

const grade = (n: number) => ['low', 'high'][n % 2];

/** A file with one column written in some way, a plain one beside it and a label. */
function written(
  name: string,
  covers: string,
  cells: readonly string[],
  expected: readonly (string | number | null)[],
  type: 'integer' | 'number' | 'boolean' | 'date' | 'category',
): E2eFile {
  const rows = repeat(24, (n) => [cells[(n - 1) % cells.length], measured(n), grade(n)]);
  return e2eFile(name, covers, lines([['written', 'x', 'grade'], ...rows]), {
    rows: 24,
    names: ['written', 'x', 'grade'],
    types: { written: type },
    values: { written: expected },
  });
}

const day = (iso: string) => Date.parse(`${iso}Z`);

export const numberFiles: readonly E2eFile[] = [
  written(
    'decimal-comma-quoted.csv',
    'decimal commas in quotes in a comma file',
    ['"1,5"', '"2,25"', '"-0,75"', '"10,125"'],
    [1.5, 2.25, -0.75, 10.125],
    'number',
  ),
  written(
    'thousands-comma.csv',
    'commas between thousands',
    ['"1,234"', '"12,345.5"', '"1,234,567"', '999'],
    [1234, 12345.5, 1234567, 999],
    'number',
  ),
  written(
    'thousands-dot.csv',
    'dots between thousands and a decimal comma',
    ['"1.234,5"', '"12.345,25"', '"1.234.567,0"', '"9,5"'],
    [1234.5, 12345.25, 1234567, 9.5],
    'number',
  ),
  written(
    'thousands-space.csv',
    'spaces between thousands',
    ['1 234', '12 345', '1 234 567', '999'],
    [1234, 12345, 1234567, 999],
    'integer',
  ),
  written(
    'percent.csv',
    'percent',
    ['50%', '12.5%', '0.1 %', '100%'],
    [50, 12.5, 0.1, 100],
    'number',
  ),
  written(
    'dollars.csv',
    'a currency before the number',
    ['$5.00', '"$1,234.50"', '-$3.25', '$0.99'],
    [5, 1234.5, -3.25, 0.99],
    'number',
  ),
  written('won.csv', 'won', ['"₩1,000"', '₩500', '"₩12,000"'], [1000, 500, 12000], 'integer'),
  written(
    'euros.csv',
    'a currency after the number',
    ['5 €', '12.50 €', '0.99€'],
    [5, 12.5, 0.99],
    'number',
  ),
  written(
    'scientific.csv',
    'scientific notation',
    ['1e3', '2.5E-4', '-1.5e+2', '6.02e23'],
    [1000, 0.00025, -150, 6.02e23],
    'number',
  ),
  written(
    'signs.csv',
    'signs, leading dots and trailing dots',
    ['+1.5', '-.25', '.5', '3.'],
    [1.5, -0.25, 0.5, 3],
    'number',
  ),
  written(
    'infinities.csv',
    'infinities are missing',
    ['1.5', 'inf', '-Infinity', '2.5'],
    [1.5, null, null, 2.5],
    'number',
  ),
];

export const booleanFiles: readonly E2eFile[] = [
  written(
    'true-false.csv',
    'true and false',
    ['true', 'FALSE', 'True', 'false'],
    [1, 0, 1, 0],
    'boolean',
  ),
  e2eFile(
    'yes-no.csv',
    'yes and no, which stay words as in pandas',
    lines([
      ['open', 'x', 'grade'],
      ...repeat(20, (n) => [['yes', 'no'][n % 2], measured(n), grade(n)]),
    ]),
    { rows: 20, types: { open: 'category' }, values: { open: ['no', 'yes'] } },
  ),
  e2eFile(
    'yes-no-korean.csv',
    '예 and 아니오, which the person says are true and false',
    lines([
      ['open', 'x', 'grade'],
      ...repeat(20, (n) => [['예', '아니오'][(n - 1) % 2], measured(n), grade(n)]),
    ]),
    { rows: 20, types: { open: 'boolean' }, values: { open: [1, 0] } },
    { types: { open: 'boolean' } },
  ),
  e2eFile(
    'yes-no-chosen.csv',
    'yes and no, which the person says are true and false',
    lines([
      ['open', 'x', 'grade'],
      ...repeat(20, (n) => [['yes', 'no', 'Yes', 'NO'][(n - 1) % 4], measured(n), grade(n)]),
    ]),
    { rows: 20, types: { open: 'boolean' }, values: { open: [1, 0, 1, 0] } },
    { types: { open: 'boolean' } },
  ),
];

export const dateFiles: readonly E2eFile[] = [
  written(
    'dates-iso.csv',
    'ISO dates',
    ['2024-01-31', '2024-02-29', '1969-12-31', '2023-07-01'],
    ['2024-01-31', '2024-02-29', '1969-12-31', '2023-07-01'].map(day),
    'date',
  ),
  written(
    'dates-with-times.csv',
    'ISO dates with times',
    ['2024-01-31 12:30:00', '2024-02-29T23:59:59Z', '2023-07-01 00:00:00'],
    [day('2024-01-31T12:30:00'), day('2024-02-29T23:59:59'), day('2023-07-01T00:00:00')],
    'date',
  ),
  written(
    'dates-day-first.csv',
    'dates with the day first, as Germans write them',
    ['31.01.2024', '29.02.2024', '05.07.2023'],
    ['2024-01-31', '2024-02-29', '2023-07-05'].map(day),
    'date',
  ),
  written(
    'dates-month-first.csv',
    'dates with the month first, as Americans write them',
    ['01/31/2024', '02/29/2024', '7/5/2023'],
    ['2024-01-31', '2024-02-29', '2023-07-05'].map(day),
    'date',
  ),
  written(
    'dates-korean.csv',
    'dates with slashes and the year first',
    ['2024/01/31', '2024/02/29', '2023/07/05'],
    ['2024-01-31', '2024-02-29', '2023-07-05'].map(day),
    'date',
  ),
  e2eFile(
    'dates-unclear.csv',
    'dates that could have the day or the month first',
    lines([
      ['seen', 'x', 'grade'],
      ...repeat(24, (n) => [`0${(n % 9) + 1}/0${(n % 7) + 1}/2024`, measured(n), grade(n)]),
    ]),
    { rows: 24, note: /day|month|date/i },
  ),
];
