/** @file Files with the values that spreadsheets hold: numbers in the ways people write them, dates, missing marks. */
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';

const quote = (text: string) => `"${text}"`;
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
  written('yes-no.csv', 'yes and no', ['yes', 'no', 'Yes', 'NO'], [1, 0, 1, 0], 'boolean'),
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
];

const marks = ['', 'NA', 'N/A', 'NaN', 'null', '?', '-', 'None', '#N/A'];
const withMarks = repeat(27, (n) => [
  n % 3 === 0 ? marks[n / 3 - 1] : measured(n),
  n % 3 === 1 ? marks[(n - 1) / 3] : ['red', 'blue'][n % 2],
  n,
  grade(n),
]);

export const missingFiles: readonly E2eFile[] = [
  e2eFile(
    'missing-marks.csv',
    'every usual mark for a missing value, in numbers and in words',
    lines([['x', 'colour', 'n', 'grade'], ...withMarks]),
    {
      rows: 27,
      types: { x: 'number', colour: 'category' },
      missing: { x: 9, colour: 9, n: 0, grade: 0 },
    },
  ),
  e2eFile(
    'missing-mark-added.csv',
    'a mark that the person adds',
    lines([
      ['x', 'y', 'grade'],
      ...repeat(20, (n) => [
        n % 4 === 0 ? -999 : measured(n),
        n % 5 === 0 ? 'unknown' : n * 3,
        grade(n),
      ]),
    ]),
    { rows: 20, types: { x: 'number', y: 'integer' }, missing: { x: 5, y: 4 } },
    { missingMarks: ['-999', 'unknown'] },
  ),
  e2eFile(
    'quoted-empty.csv',
    'an empty cell in quotes is missing',
    lines([
      ['x', 'word', 'grade'],
      ...repeat(12, (n) => [n % 3 ? n : '""', n % 4 ? 'w' : '""', grade(n)]),
    ]),
    { rows: 12, types: { x: 'integer' }, missing: { x: 4, word: 3 } },
  ),
  e2eFile(
    'empty-column.csv',
    'a column without a value',
    lines([['x', 'nothing', 'grade'], ...repeat(12, (n) => [measured(n), '', grade(n)])]),
    { rows: 12, columns: 3, missing: { nothing: 12 }, excluded: { nothing: 'empty', x: null } },
  ),
];

export const columnFiles: readonly E2eFile[] = [
  e2eFile(
    'ids-and-constants.csv',
    'ids and constants are left out of the features',
    lines([
      ['id', 'code', 'unit', 'x', 'grade'],
      ...repeat(60, (n) => [n, `K-${1000 + n * 7}`, 'kg', measured(n), grade(n)]),
    ]),
    { rows: 60, excluded: { id: 'identifier', unit: 'constant', x: null } },
  ),
  e2eFile(
    'leading-zeros.csv',
    'codes with leading zeros are words, not numbers',
    lines([
      ['area', 'x', 'grade'],
      ...repeat(30, (n) => [`0${(n % 5) + 10}`, measured(n), grade(n)]),
    ]),
    {
      rows: 30,
      types: { area: 'category' },
      values: { area: ['011', '012', '013', '014', '010'] },
    },
  ),
  e2eFile(
    'free-text.csv',
    'free text is left out of the features',
    lines([
      ['note', 'x', 'grade'],
      ...repeat(60, (n) => [
        quote(`Row ${n}, seen on ${n * 3} days, all different`),
        measured(n),
        grade(n),
      ]),
    ]),
    { rows: 60, excluded: { note: 'free-text', x: null } },
  ),
  e2eFile(
    'numbers-and-words.csv',
    'a column of numbers and words is one of words',
    lines([
      ['size', 'x', 'grade'],
      ...repeat(30, (n) => [['38', '40', 'XL'][n % 3], measured(n), grade(n)]),
    ]),
    { rows: 30, types: { size: 'category' }, values: { size: ['40', 'XL', '38'] } },
  ),
  e2eFile(
    'type-chosen.csv',
    'a type that the person chooses',
    lines([['ward', 'x', 'grade'], ...repeat(30, (n) => [(n % 4) + 1, measured(n), grade(n)])]),
    { rows: 30, types: { ward: 'category' }, values: { ward: ['2', '3', '4', '1'] } },
    { types: { ward: 'category' } },
  ),
  e2eFile(
    'word-late-in-the-file.csv',
    'types are inferred from the whole file: 2,000 numbers, then a word',
    lines([['x', 'y'], ...repeat(2000, (n) => [n % 9, n % 2]), ['late', 1]]),
    { rows: 2001, types: { x: 'category' } },
  ),
];
