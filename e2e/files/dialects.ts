/** @file Files in the dialects of CSV: delimiters, quotes, line ends, headers, and rows of the wrong length. */
import { e2eFile, type E2eFile, lines, measured, repeat } from './e2e-file';

const header = ['height', 'width', 'kind'];
const kinds = ['oak', 'elm', 'ash'];
const body = repeat(15, (n) => [measured(n), measured(n, 1), kinds[n % 3]]);
const table = [header, ...body];
const first = { height: body.map((row) => row[0]), kind: ['elm', 'ash', 'oak'] };
const plain = { rows: 15, names: header, values: first } as const;
const delimited = (delimiter: string) => ({
  ...plain,
  detected: { delimiter, hasHeader: true },
});

const decimalComma = table.map((row) => row.map((cell) => String(cell).replace('.', ',')));
const mixedEnds = table.map((row, index) => row.join(',') + ['\n', '\r\n', '\r'][index % 3]);

export const delimiterFiles: readonly E2eFile[] = [
  e2eFile('comma.csv', 'comma', lines(table), delimited(',')),
  e2eFile('semicolon.csv', 'semicolon', lines(table, ';'), delimited(';')),
  e2eFile(
    'semicolon-decimal-comma.csv',
    'semicolon with decimal commas',
    lines(decimalComma, ';'),
    { ...plain, types: { height: 'number', width: 'number', kind: 'category' } },
  ),
  e2eFile('tab.tsv', 'tab', lines(table, '\t'), delimited('\t')),
  e2eFile('pipe.txt', 'pipe, in a .txt file', lines(table, '|'), delimited('|')),
  e2eFile('space.txt', 'space', lines(table, ' '), delimited(' ')),
  e2eFile(
    'delimiter-chosen.csv',
    'a delimiter that the person chooses',
    lines([['a;b', 'c'], ...repeat(5, (n) => [`${n};${n * 2}`, n * 3])]),
    { rows: 5, names: ['a', 'b,c'], values: { a: [1, 2, 3] } },
    { delimiter: ';' },
  ),
];

export const lineEndFiles: readonly E2eFile[] = [
  e2eFile('crlf.csv', 'CRLF line ends', lines(table, ',', '\r\n'), plain),
  e2eFile('cr.csv', 'CR line ends, as old Macs', lines(table, ',', '\r'), plain),
  e2eFile('mixed-line-ends.csv', 'LF, CRLF and CR in one file', mixedEnds.join(''), plain),
  e2eFile('no-final-line-end.csv', 'no line end after the last row', lines(table).trimEnd(), plain),
  e2eFile(
    'blank-lines.csv',
    'blank lines between rows and at the end',
    `${lines(table.slice(0, 6))}\n\n${lines(table.slice(6))}\n\n\n`,
    plain,
  ),
];

const sayings = [
  '"a, b"',
  '"she said ""no"""',
  '"two\nlines"',
  '"two\r\nWindows lines"',
  '""""',
  '"it\'s"',
];
const quotedRows = repeat(18, (n) => [sayings[(n - 1) % 6], n * 7, `"${kinds[n % 3]}"`]);

export const quoteFiles: readonly E2eFile[] = [
  e2eFile(
    'quotes.csv',
    'quotes, escaped quotes, delimiters and line ends in quotes',
    lines([['"saying, in full"', 'n', '"kind"'], ...quotedRows]),
    {
      rows: 18,
      names: ['saying, in full', 'n', 'kind'],
      values: {
        'saying, in full': [
          'a, b',
          'she said "no"',
          'two\nlines',
          'two\r\nWindows lines',
          '"',
          "it's",
        ],
        n: [7, 14, 21, 28, 35, 42],
        kind: ['elm', 'ash', 'oak'],
      },
    },
  ),
  e2eFile(
    'quotes-and-newlines.csv',
    'escaped quotes and line ends in one cell',
    lines([['n', 'said'], ...repeat(9, (n) => [n, `"ha \n""ha"" \nha ${n}"`])]),
    { rows: 9, names: ['n', 'said'], values: { said: ['ha \n"ha" \nha 1', 'ha \n"ha" \nha 2'] } },
  ),
  e2eFile(
    'json-in-cells.csv',
    'JSON in a cell',
    lines([
      ['key', 'val'],
      ...repeat(9, (n) => [n, `"{""type"": ""Point"", ""at"": [${n}, 0.5]}"`]),
    ]),
    {
      rows: 9,
      names: ['key', 'val'],
      values: { val: ['{"type": "Point", "at": [1, 0.5]}', '{"type": "Point", "at": [2, 0.5]}'] },
    },
  ),
  e2eFile(
    'everything-quoted.csv',
    'every cell in quotes, numbers too',
    lines(table.map((row) => row.map((cell) => `"${cell}"`))),
    { ...plain, types: { height: 'number' } },
  ),
  e2eFile(
    'quote-in-the-middle.csv',
    'a quote inside an unquoted cell is a character',
    lines([['size', 'n'], ...repeat(9, (n) => [`${(n % 3) + 1}" pipe`, n * n])]),
    { rows: 9, names: ['size', 'n'], values: { size: ['2" pipe', '3" pipe', '1" pipe'] } },
  ),
  e2eFile(
    'backslash-quotes.csv',
    'quotes escaped with a backslash, as MySQL writes',
    lines([['said', 'n'], ...repeat(9, (n) => [`"a \\"${kinds[n % 3]}\\" tree"`, n])]),
    { rows: 9, names: ['said', 'n'], values: { said: ['a "elm" tree', 'a "ash" tree'] } },
  ),
  e2eFile(
    'unclosed-quote.csv',
    'a quote that nothing closes',
    `${lines(table)}0.5,0.25,"oak\n0.5,0.75,elm\n`,
    { error: /^csv-quote-open$/ },
  ),
];

const names4 = (...names: readonly string[]) => ({ rows: 6, names });
const numbers = (columns: number) =>
  repeat(6, (n) => repeat(columns, (column) => n * 10 + ((n * column) % 7)));

export const headerFiles: readonly E2eFile[] = [
  e2eFile('sep-line.csv', 'a `sep=` line, as Excel writes', `sep=;\r\n${lines(table, ';')}`, plain),
  e2eFile(
    'comments.csv',
    'comment lines before the header',
    `# measured in 2024\n# by hand, in metres\n${lines(table)}`,
    plain,
  ),
  e2eFile('no-header.csv', 'no header', lines(body), {
    rows: 15,
    names: ['column 1', 'column 2', 'column 3'],
    values: { 'column 3': first.kind },
    detected: { hasHeader: false },
  }),
  e2eFile(
    'header-of-numbers.csv',
    'a header that the person says is one',
    lines([[2019, 2020, 2021], ...numbers(3)]),
    { rows: 6, names: ['2019', '2020', '2021'] },
    { hasHeader: true },
  ),
  e2eFile(
    'header-denied.csv',
    'a first row that the person says is no header',
    lines([['x', 'y'], ...repeat(5, (n) => [kinds[n % 3], kinds[n % 2]])]),
    { rows: 6, columns: 2 },
    { hasHeader: false },
  ),
  e2eFile(
    'duplicate-names.csv',
    'duplicate column names are made unique',
    lines([['a', 'b', 'a', 'a'], ...numbers(4)]),
    names4('a', 'b', 'a.1', 'a.2'),
  ),
  e2eFile(
    'empty-names.csv',
    'empty column names are given one',
    lines([['', 'b', ' ', 'd'], ...numbers(4)]),
    names4('column 1', 'b', 'column 3', 'd'),
  ),
  e2eFile(
    'spaces-around-names.csv',
    'spaces around names and numbers',
    lines([['a', ' b ', ' c'], ...numbers(3).map((row) => row.map((n) => ` ${n} `))]),
    { rows: 6, names: ['a', 'b', 'c'], types: { a: 'integer', b: 'integer' } },
  ),
  e2eFile(
    'header-in-a-comment.txt',
    'a header in a comment, as NumPy writes',
    `# a b c\n${lines(numbers(3), ' ')}`,
    { rows: 6, names: ['a', 'b', 'c'] },
  ),
  e2eFile(
    'row-names.csv',
    'a header without a name for the row names, as R writes',
    lines([header, ...body.map((row, index) => [`row${index}`, ...row])]),
    { rows: 15, names: ['column 1', ...header], values: first },
  ),
  e2eFile('header-only.csv', 'a header and no rows', 'height,width,kind\n', {
    error: /^csv-no-rows$/,
  }),
];

export const raggedFiles: readonly E2eFile[] = [
  e2eFile(
    'ragged.csv',
    'rows with too few and too many cells, reported with their lines',
    `${lines(table)}0.5,0.25\n0.5,0.25,oak,surplus\n`,
    { names: header, note: /(line|row)s? .*17/i },
  ),
  e2eFile(
    'trailing-empty-columns.csv',
    'empty columns at the end are dropped',
    lines(table.map((row) => [...row, '', ''])),
    plain,
  ),
  e2eFile(
    'trailing-delimiter.csv',
    'a delimiter at the end of every row but the header',
    lines([header, ...body.map((row) => [...row, ''])]),
    plain,
  ),
];
