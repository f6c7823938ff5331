import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gzip } from './gzip.test-helper';
import { codeOf, type Content, read, readColumns } from './read.test-helper';

describe('gzip', () => {
  test('is unpacked', async () => {
    const { table } = await read(await gzip('a,b\n1,2\n'));
    expect(table.numRows).toBe(1);
  });

  test('cut short or changed is refused', async () => {
    const whole = await gzip(Array.from({ length: 9999 }, (_, n) => `${n},${n * n}\n`).join(''));
    expect(await codeOf(whole.slice(0, whole.length / 2))).toBe('gzip-damaged');
    expect(await codeOf(whole.map((byte, at) => (at === 5000 ? byte ^ 255 : byte)))).toBe(
      'gzip-damaged',
    );
    expect(await codeOf(await gzip(await gzip('a,b\n1,2\n')))).toBe('csv-binary');
  });
});

describe('what is no table gets a sentence', () => {
  const bytes = (...head: number[]) =>
    Uint8Array.from([...head, ...new Array<number>(200).fill(7)]);

  test.each<[string, Content, string]>([
    ['nothing', '', 'csv-empty'],
    ['blank lines', '\n \r\n', 'csv-empty'],
    ['a header only', 'a,b,c\n', 'csv-no-rows'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'csv-binary'],
    ['a PDF', '%PDF-1.7 …', 'csv-binary'],
    ['a zip', bytes(0x50, 0x4b, 3, 4), 'csv-binary'],
    ['an old Excel file', bytes(0xd0, 0xcf, 0x11, 0xe0), 'csv-binary'],
    [
      'a damaged workbook',
      new TextEncoder().encode('PK\u0003\u0004 [Content_Types].xml'),
      'xlsx-damaged',
    ],
    ['a damaged Parquet file', 'PAR1 and no more', 'parquet-damaged'],
    ['a web page', '<!DOCTYPE html><title>404</title>', 'csv-binary'],
    ['JSON', '[{"a": 1}, {"a": 2}]', 'csv-binary'],
    ['zeros', new Uint8Array(1000), 'csv-binary'],
    ['an open quote', 'a,b\n"1,2\n3,4\n', 'csv-quote-open'],
    ['a row of 6 MB', 'a,b\n' + 'x'.repeat(6_000_000), 'csv-row-too-long'],
    ['20,000 columns', 'x,'.repeat(20_000) + '\n1,2\n', 'file-too-large'],
  ])('%s', async (_name, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  test('nor are unknown encodings and delimiters used', async () => {
    expect(await codeOf('a,b\n1,2\n', { encoding: 'klingon' })).toBe('encoding-unknown');
    expect(await codeOf('a,b\n1,2\n', { delimiter: '||' })).toBe('delimiter-unusable');
  });
});

describe('hostile content stays text and takes linear time', () => {
  test.each<[string, string]>([
    ['digits', '1'.repeat(200_000) + 'x'],
    ['spaces', '"' + ' '.repeat(200_000) + 'x"'],
    ['thousands', '"' + '1,111'.repeat(40_000) + 'x"'],
    ['quotes', '"' + '""'.repeat(100_000) + '"'],
  ])('%s', async (_name, cell) => {
    expect((await readColumns(`a,b\n${cell},1\n`)).map((column) => column[1])).toEqual([
      'text',
      'integer',
    ]);
  });

  test('markup, object names and long names', async () => {
    const long = 'n'.repeat(10_000);
    const columns = await readColumns(`${long},__proto__,constructor\n<script>,__proto__,=1+1\n`);
    expect(columns).toEqual([
      [long, 'category', ['<script>']],
      ['__proto__', 'category', ['__proto__']],
      ['constructor', 'category', ['=1+1']],
    ]);
  });

  test('random bytes are read or refused', async () => {
    const soup = fc.uint8Array({ maxLength: 400 });
    const nearCsv = fc.string({
      unit: fc.constantFrom(...'a1,;"\n\r\t|\\ \u0000é#-.'),
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, nearCsv), async (content) => {
        expect(await codeOf(content)).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });
});
