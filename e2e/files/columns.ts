/** @file Files whose columns miss values, or are ids, constants, codes or free text. */
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';

const quote = (text: string) => `"${text}"`;
const grade = (n: number) => ['low', 'high'][n % 2];

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
    'codes with leading zeros stay whole where the person says that they are words',
    lines([
      ['area', 'x', 'grade'],
      ...repeat(30, (n) => [`0${(n % 5) + 10}`, measured(n), grade(n)]),
    ]),
    {
      rows: 30,
      types: { area: 'category' },
      values: { area: ['011', '012', '013', '014', '010'] },
    },
    { types: { area: 'category' } },
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
