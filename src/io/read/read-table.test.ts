import fc from 'fast-check';
import Papa from 'papaparse';
import { sayNote } from '@/core/table/say-note';
import { describe, expect, test } from 'vitest';
import { cells, read, readColumns } from './read.test-helper';

describe('types', () => {
  test('a column that turns out to be words keeps the text of its numbers', async () => {
    const text = 'a,b\n007,1\n1.50,2\n,3\nx,4\n007,5\n';
    expect(await readColumns(text)).toEqual([
      ['a', 'category', ['007', '1.50', null, 'x', '007']],
      ['b', 'integer', [1, 2, 3, 4, 5]],
    ]);
  });

  test('that also holds where the first word is many blocks into the file', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => `${n % 50}.0,${n}`);
    const [a, b] = await readColumns(`a,b\n${rows.join('\n')}\nlast,0\n`);
    const words = a[2] as string[];
    expect(a[1]).toBe('category');
    expect(words.slice(0, 3)).toEqual(['0.0', '1.0', '2.0']);
    expect(words[199_999]).toBe('49.0');
    expect(words[200_000]).toBe('last');
    expect((b[2] as number[]).every((value, row) => value === row || row === 200_000)).toBe(true);
  });

  test('words that hardly repeat are text, words that do are categories', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => `name ${n},${['red', 'blue'][n % 2]}`);
    const [names, colours] = await readColumns(`a,b\n${rows.join('\n')}`);
    expect([names[1], colours[1]]).toEqual(['text', 'category']);
  });

  test('types are what a person chooses, and cells that do not fit are missing and counted', async () => {
    const text = 'a,b,c,d\n1,x,yes,2020\n2,3,no,2021\n1,4.5,maybe,x\n';
    const types = { a: 'category', b: 'number', c: 'boolean', d: 'integer' } as const;
    const { table, notes } = await read(text, { types });
    expect(table.columns.map((column) => [column.type, cells(column)])).toEqual([
      ['category', ['1', '2', '1']],
      ['number', [null, 3, 4.5]],
      ['boolean', [1, 0, null]],
      ['integer', [2020, 2021, null]],
    ]);
    expect(notes.map(sayNote)).toEqual([
      '1 cell of “b” cannot be read as a number and counts as missing.',
      '1 cell of “c” cannot be read as true or false and counts as missing.',
      '1 cell of “d” cannot be read as a number and counts as missing.',
    ]);
  });

  test('numbers chosen as dates are years, yyyymmdd or seconds', async () => {
    const types = { a: 'date', b: 'date', c: 'date' } as const;
    const columns = await readColumns('a,b,c\n1999,20000229,86400\n', { types });
    const day = (text: string) => [Date.parse(text)];
    expect(columns.map((column) => column[2])).toEqual([
      day('1999-01-01'),
      day('2000-02-29'),
      day('1970-01-02'),
    ]);
  });

  test('added marks are missing, as words and as numbers however written', async () => {
    const columns = await readColumns('a,b\n-999,x\n1,gone\n-999.0,y\n', {
      missingMarks: ['-999', 'gone'],
    });
    expect(columns.map((column) => column[2])).toEqual([
      [null, 1, null],
      ['x', null, 'y'],
    ]);
  });

  test('a number too large for a double is missing', async () => {
    expect(await readColumns('a,b\n1e999,1\n2,2\n')).toMatchObject([
      ['a', 'integer', [null, 2]],
      {},
    ]);
  });
});

describe('what is mended is noted with line numbers', () => {
  test('short and long rows', async () => {
    const { table, notes } = await read('a,b,c\n1,2,3\n4,5\n\n"6\n6",7,8,9\n1,2,3,\n');
    expect(table.numRows).toBe(4);
    expect(notes.map(sayNote)).toEqual([
      '1 row (line 3) has fewer than 3 cells; what is not there counts as missing.',
      '1 row (line 5) has more than 3 cells; what is too much was left out.',
    ]);
  });

  test('empty columns at the end', async () => {
    const { table, notes } = await read('a,b,,\n1,2,,\n3,4,,\n');
    expect(table.columns.map((column) => column.name)).toEqual(['a', 'b']);
    expect(notes.map((note) => note.code)).toEqual(['columns-empty']);
  });
});

describe('headers', () => {
  test.each([
    ['sep=;\na;b\n1;2\n', ['a', 'b']],
    ['# made by hand\n# a,b\n1,2\n3,4\n', ['a', 'b']],
    ['# made by hand, twice\na,b\n1,2\n', ['a', 'b']],
    ['5.1,3.5,setosa\n4.9,3.0,setosa\n', ['column 1', 'column 2', 'column 3']],
    ['country,1990,1991,1992\nA,1.5,2,3\n', ['country', '1990', '1991', '1992']],
    ['a b\nx 1 2\ny 3 4\n', ['column 1', 'a', 'b']],
    ['a,a,,__proto__\n1,2,3,4\n', ['a', 'a.1', 'column 3', '__proto__']],
    ['NA,b\n1,2\n', ['NA', 'b']],
    ['name\nAnn\nBob\n', ['name']],
  ])('of %j', async (text, names) => {
    const { table } = await read(text);
    expect(table.columns.map((column) => column.name)).toEqual(names);
  });

  test('or none, as a person chooses', async () => {
    const first = async (hasHeader: boolean) => (await readColumns('a,b\nc,d\n', { hasHeader }))[0];
    expect(await first(true)).toEqual(['a', 'category', ['c']]);
    expect(await first(false)).toEqual(['column 1', 'category', ['a', 'c']]);
  });
});

describe('encodings', () => {
  const words = '이름,값\n가나다,1\n서울,2\n';

  test('UTF-16 with a byte order mark', async () => {
    const bytes = new Uint8Array(Uint16Array.from(`\ufeff${words}`, (c) => c.charCodeAt(0)).buffer);
    const { table, detected } = await read(bytes);
    expect(detected.encoding).toBe('utf-16le');
    expect(table.columns[0].name).toBe('이름');
  });

  test('a first letter outside ASCII a megabyte into the file', async () => {
    const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
    const rows = Array.from({ length: 130_000 }, (_, n) => `${n},plain`);
    const late = ['crème brûlée à la carte', 'déjà vu', 'où est le café', 'très élégant'];
    const text = `n,word\n${rows.join('\n')}\n${late.map((word) => `0,${word}`).join('\n')}\n`;
    const { table, detected, notes } = await read(latin(text));
    expect(cells(table.columns[1]).slice(-4)).toEqual(late);
    expect(detected.encoding).toBe('windows-1252');
    expect(notes).toEqual([]);
  });

  test('a wrong choice is noted', async () => {
    const { notes } = await read(Uint8Array.of(97, 44, 98, 10, 0xe9, 44, 49, 10), {
      encoding: 'utf-8',
    });
    expect(notes.map((note) => note.code)).toEqual(['encoding-wrong']);
  });
});

describe('encodings of few words', () => {
  const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

  test.each(['Köln', 'café', 'señor', 'São Paulo', 'größe', 'naïve résumé'])('%s', async (word) => {
    const [column] = await readColumns(latin(`word,x\n${word},1\n`));
    expect(column[2]).toEqual([word]);
  });
});

test('what Papa.unparse writes of words and numbers reads back equal, its delimiter guessed', async () => {
  const word = fc
    .stringMatching(/^[a-z][a-z ;,|"\n\t]{0,8}[a-z]$/)
    .filter((text) => text !== 'nan');
  const row = fc.tuple(word, fc.double({ noNaN: true, noDefaultInfinity: true }), word);
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });
  const config = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(rows, config, fc.boolean(), async (data, dialect, guess) => {
      const text = Papa.unparse([['first', 'second', 'third'], ...data], dialect);
      // One row says too little about its own delimiter.
      const delimiter = guess && dialect.quotes && data.length > 5 ? null : dialect.delimiter;
      const types = { first: 'category', third: 'text', second: 'number' } as const;
      const { table } = await read(text, { delimiter, types, hasHeader: true });
      const [first, second, third] = table.columns.map(cells);
      const isNull = (text: string) => text === 'null';
      expect(first).toEqual(data.map(([text]) => (isNull(text) ? null : text)));
      expect(second).toEqual(data.map(([, value]) => Number(String(value))));
      expect(third).toEqual(data.map(([, , text]) => (isNull(text) ? null : text)));
    }),
    { numRuns: 300 },
  );
});

describe('progress and cancelling', () => {
  const text = 'a,b\n' + '12345,67890\n'.repeat(300_000);

  test('progress rises to the end of the file', async () => {
    const seen: number[] = [];
    await read(text, {}, { onProgress: ({ bytes }) => seen.push(bytes) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(0, ...seen)).toBeLessThanOrEqual(text.length);
  });

  test('a read stops when it is cancelled', async () => {
    const abort = new AbortController();
    const reading = read(text, {}, { signal: abort.signal });
    abort.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});
