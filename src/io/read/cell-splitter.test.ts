import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { joinBytes } from './bytes';
import { createCellSplitter } from './cell-splitter';

interface Split {
  rows: string[][];
  lines: number[];
}

/** Splits a text that arrives in pieces of `pieceBytes` bytes. */
function split(text: string, delimiter = ',', pieceBytes = Infinity, backslash = false): Split {
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const splitter = createCellSplitter(
    { delimiter: delimiter.charCodeAt(0), backslash },
    {
      addCell(column, bytes, start, end) {
        row[column] = decoder.decode(bytes.subarray(start, end));
      },
      endRow(numCells, line) {
        rows.push(row.slice(0, numCells));
        lines.push(line);
        row = [];
      },
    },
  );
  const bytes = new TextEncoder().encode(text);
  let rest = new Uint8Array(0) as Uint8Array;
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const joined = joinBytes(rest, bytes.subarray(at, at + pieceBytes));
    rest = joined.subarray(splitter.split(joined, false));
  }
  splitter.split(rest, true);
  return { rows, lines };
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '\t', '|', '\\', 'é') }),
  fc.string({ unit: 'grapheme' }),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

describe('what Papa.unparse writes reads back equal', () => {
  const pieces = fc.constantFrom(1, 2, 3, 7, 64, Infinity);
  const newlines = fc.constantFrom('\n', '\r\n', '\r');

  test.each([',', ';', '\t', '|'])('with delimiter %j', (delimiter) => {
    fc.assert(
      fc.property(table, newlines, fc.boolean(), pieces, (rows, newline, quotes, piece) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        expect(split(text, delimiter, piece).rows).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('with spaces, all cells in quotes', () => {
    fc.assert(
      fc.property(table, pieces, (rows, piece) => {
        const text = Papa.unparse(rows, { delimiter: ' ', quotes: true });
        expect(split(text, ' ', piece).rows).toEqual(rows);
      }),
    );
  });
});

test.each<[string, string, string[][]]>([
  ['nothing', '', []],
  [
    'blank lines',
    '\n\r\n  \na,b\n\n\n1,2\n\n  ',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'LF, CR and CRLF mixed',
    'a,b\n1,2\r3,4\r\n5,6',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  ['no newline at the end', 'a\n1', [['a'], ['1']]],
  [
    'a delimiter at the end',
    'a,\n,',
    [
      ['a', ''],
      ['', ''],
    ],
  ],
  [
    'newlines in quotes',
    '"a\nb",c\n1,2',
    [
      ['a\nb', 'c'],
      ['1', '2'],
    ],
  ],
  ['escaped quotes', '"say ""hi""",""""', [['say "hi"', '"']]],
  ['empty quotes', '"",""', [['', '']]],
  ['text after quotes', '"a"b,"c" \n', [['ab', 'c']]],
  ['quotes in the middle', '5" pipe,a "b" c', [['5" pipe', 'a "b" c']]],
  [
    'spaces around cells',
    ' a , b \n " c " ,d',
    [
      ['a', 'b'],
      [' c ', 'd'],
    ],
  ],
])('reads %s', (_name, text, rows) => {
  for (const piece of [1, 2, 5, Infinity]) expect(split(text, ',', piece).rows).toEqual(rows);
});

test('a space stands for any number of spaces', () => {
  const text = '  18.0   8  "a b"  \n 15.0 8   c';
  for (const piece of [1, 4, Infinity]) {
    expect(split(text, ' ', piece).rows).toEqual([
      ['18.0', '8', 'a b'],
      ['15.0', '8', 'c'],
    ]);
  }
});

test('a backslash escapes a quote where the dialect says so', () => {
  expect(split('"a \\"b\\", c",d', ',', Infinity, true).rows).toEqual([['a "b", c', 'd']]);
  expect(split('"a\\n\\\\",d', ',', Infinity, true).rows).toEqual([['a\\n\\', 'd']]);
});

test('counts lines over blank ones and newlines in quotes, whatever the line ends', () => {
  for (const piece of [1, 3, Infinity]) {
    const text = 'a\n\n"x\ny"\nb\r\n\r\n\r\nc\rd';
    expect(split(text, ',', piece).lines).toEqual([1, 3, 5, 8, 9]);
  }
});

test('an open quote is an error that names its line', () => {
  expect(() => split('a,b\n1,2\n3,"4\n5,6')).toThrow(
    expect.objectContaining({ code: 'csv-quote-open', params: { line: 3 } }),
  );
});
