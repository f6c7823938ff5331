/** @file Files that could hurt a careless page, and files that are a table but nothing to learn from. */
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';

const grade = (n: number) => ['low', 'high'][n % 2];
const script = '<script>document.title="hurt"</script>';
const image = '<img src=x onerror="document.title=1">';
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const longName = 'n'.repeat(10_000);
const formulas = ['=1+1', '+1+cmd', '-2+3', '@SUM(A1)', '=HYPERLINK(0)', 'plain'];

export const hostileFiles: readonly E2eFile[] = [
  e2eFile(
    'markup.csv',
    'markup in a name and in cells is text',
    lines([
      [quote(script), 'x', 'grade'],
      ...repeat(20, (n) => [quote(n % 2 ? image : script), measured(n), grade(n)]),
    ]),
    { rows: 20, names: [script, 'x', 'grade'], values: { [script]: [image, script] } },
  ),
  e2eFile(
    'object-names.csv',
    'columns called __proto__ and constructor',
    lines([
      ['__proto__', 'constructor', 'toString', 'grade'],
      ...repeat(20, (n) => [n * 2, measured(n), ['valueOf', '__proto__'][n % 2], grade(n)]),
    ]),
    {
      rows: 20,
      names: ['__proto__', 'constructor', 'toString', 'grade'],
      values: { toString: ['__proto__', 'valueOf'] },
    },
  ),
  e2eFile(
    'formulas.csv',
    'formulas in cells are words',
    lines([
      ['cell', 'x', 'grade'],
      ...repeat(24, (n) => [formulas[(n - 1) % 6], measured(n), grade(n)]),
    ]),
    { rows: 24, types: { cell: 'category' }, values: { cell: formulas } },
  ),
  e2eFile(
    'long-name.csv',
    'a name of 10,000 characters',
    lines([[longName, 'x', 'grade'], ...repeat(20, (n) => [n * 2, measured(n), grade(n)])]),
    { rows: 20, columns: 3 },
  ),
  e2eFile(
    'long-cell.csv',
    'a cell of 200,000 characters',
    lines([
      ['word', 'x', 'grade'],
      ...repeat(20, (n) => [n === 9 ? 'w'.repeat(200_000) : 'w', measured(n), grade(n)]),
    ]),
    { rows: 20, columns: 3 },
  ),
  e2eFile(
    'control-characters.csv',
    'control characters, right-to-left marks and joined emoji',
    lines([
      ['a\u202eb', 'x', 'grade'],
      ...repeat(20, (n) => [
        n === 5 ? '\u0007bell' : ['👩‍👩‍👧', '\u200fשלום'][n % 2],
        measured(n),
        grade(n),
      ]),
    ]),
    { rows: 20, names: ['a\u202eb', 'x', 'grade'], values: { 'a\u202eb': ['\u200fשלום', '👩‍👩‍👧'] } },
  ),
];

const wide = repeat(500, (n) => `c${n}`);

export const sizeFiles: readonly E2eFile[] = [
  e2eFile('empty.csv', 'no byte', '', { error: /^csv-empty$/ }),
  e2eFile('only-line-ends.csv', 'line ends only', '\n\r\n\n  \n', {
    error: /^csv-(empty|no-rows)$/,
  }),
  e2eFile('only-a-bom.csv', 'a byte order mark only', '\ufeff', { error: /^csv-empty$/ }),
  e2eFile(
    'columns-500.csv',
    '500 columns',
    lines([wide, ...repeat(30, (row) => wide.map((_, column) => (row * 31 + column * 7) % 11))]),
    { rows: 30, names: wide },
  ),
  e2eFile('one-row.csv', 'one row', 'a,b,grade\n1,2,low\n', {
    rows: 1,
    names: ['a', 'b', 'grade'],
    issue: /one value|With 1 row/,
  }),
  e2eFile(
    'few-rows.csv',
    'fewer rows than the split needs',
    lines([
      ['a', 'grade'],
      [0.5, 'low'],
      [0.25, 'high'],
    ]),
    { rows: 2, issue: /2 rows under its header. At least 4 are needed/ },
  ),
  e2eFile('one-column.csv', 'one column', lines([['x'], ...repeat(30, (n) => [measured(n)])]), {
    rows: 30,
    names: ['x'],
    issue: /one column/,
  }),
];

export const taskFiles: readonly E2eFile[] = [
  e2eFile(
    'no-good-feature.csv',
    'no feature that could be learnt from',
    lines([
      ['name', 'unit', 'grade'],
      ...repeat(60, (n) => [`Item number ${n} of ${n * 7}`, 'kg', grade(n)]),
    ]),
    { rows: 60, issue: /feature/ },
  ),
  e2eFile(
    'words-only.csv',
    'features that are all words',
    lines([
      ['colour', 'shape', 'grade'],
      ...repeat(40, (n) => [['red', 'blue'][n % 2], ['round', 'square', 'long'][n % 3], grade(n)]),
    ]),
    {
      rows: 40,
      types: { colour: 'category', shape: 'category', grade: 'category' },
      excluded: { colour: null, shape: null },
    },
  ),
  e2eFile(
    'one-class.csv',
    'a label with one class',
    lines([['x', 'y', 'label'], ...repeat(40, (n) => [measured(n), n % 7, 'same'])]),
    { rows: 40, label: 'label', issue: /one value/ },
  ),
  e2eFile(
    'label-missing.csv',
    'a label without a value',
    lines([['x', 'y', 'label'], ...repeat(40, (n) => [measured(n), n % 7, 'NA'])]),
    { rows: 40, label: 'label', issue: /no value/ },
  ),
];
