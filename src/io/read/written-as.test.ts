import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import { read } from './read.test-helper';

async function writtenAs(text: string, options: Partial<ReadOptions> = {}) {
  const { table } = await read(text, options);
  return Object.fromEntries(table.columns.map((column) => [column.name, column.writtenAs]));
}

describe('how the cells of a column are written', () => {
  test('plain numbers and words have nothing to tell', async () => {
    expect(await writtenAs('n,x,word\n1,-2.5e3,a\n2,0,b\n')).toEqual({
      n: { missing: [] },
      x: { missing: [] },
      word: { missing: [] },
    });
  });

  test('a decimal comma and points between thousands', async () => {
    const text = 'ort;preis;anteil\nKöln;1.234,50 €;12,5%\nBonn;7,00 €;3%\n';
    const { preis, anteil } = await writtenAs(text);
    const plain = { thousands: [], currency: [], percent: false, brackets: false };
    expect(preis?.numbers).toEqual({ ...plain, decimal: ',', thousands: ['.'], currency: ['€'] });
    expect(anteil?.numbers).toEqual({ ...plain, decimal: ',', percent: true });
  });

  test('commas and spaces between thousands, several currencies, and brackets', async () => {
    const text = 'a|b\n$1,234,567|12 000\n(USD 3.5)|7\n-$4|1 000\n';
    const { a, b } = await writtenAs(text);
    expect(a?.numbers).toEqual({
      ...{ decimal: '.', thousands: [','], currency: ['$', 'USD'] },
      ...{ percent: false, brackets: true },
    });
    expect(b?.numbers).toMatchObject({ decimal: '.', thousands: [' '] });
  });

  test.each([
    ['2020-01-31', 'year-first'],
    ['31/1/2020', 'day-first'],
    ['1/31/2020', 'month-first'],
    ['31 Jan 2020', 'named-month'],
  ])('dates such as %s', async (date, order) => {
    const { day } = await writtenAs(`day,x\n${date},1\n`);
    expect(day).toEqual({ missing: [], dates: order });
  });

  test('the words for true and false, and dates that are numbers', async () => {
    const types = { open: 'boolean', year: 'date', n: 'boolean' } as const;
    expect(
      await writtenAs('open,flag,year,n\nYes,TRUE,1999,1\nno,false,2001,0\n', { types }),
    ).toEqual({
      open: { missing: [], booleans: { true: ['Yes'], false: ['no'] } },
      flag: { missing: [], booleans: { true: ['TRUE'], false: ['false'] } },
      year: { missing: [], dates: 'number' },
      n: { missing: [] },
    });
  });

  test('the marks that stand for missing values, added ones among them', async () => {
    const text = 'a,b,c,d\n1,x,-999,2\n,?,1,2\nNA,-,2,3\n-,gone,-999.0,4\n';
    const written = await writtenAs(text, { missingMarks: ['-999', 'gone'] });
    const marks = (name: string) => [...(written[name]?.missing ?? [])].sort();
    expect(marks('a')).toEqual(['', '-', 'NA']);
    expect(marks('b')).toEqual(['-', '?', 'gone']);
    expect(marks('c')).toEqual(['-999']);
    expect(marks('d')).toEqual([]);
  });

  test('marks before a first word are told too', async () => {
    expect(await writtenAs('a,b\n1,1\nNA,2\nword,3\n')).toMatchObject({ a: { missing: ['NA'] } });
  });

  test('a type that a person chose tells how its cells were read', async () => {
    const types = { day: 'date', price: 'number' } as const;
    const text = 'day,price\n3/4/2020,about 5\n5/6/2020,"1,5"\n';
    expect(await writtenAs(text, { types })).toMatchObject({
      day: { dates: 'month-first' },
      price: { numbers: { decimal: ',', thousands: [] } },
    });
  });
});

test('told how they are written, any program reads the numbers that the page read', async () => {
  const style = fc.record({
    locale: fc.constantFrom('en', 'de'),
    before: fc.constantFrom('', '$', '€ '),
    after: fc.constantFrom('', '%', ' EUR'),
  });
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(style, cents, async ({ locale, before, after }, values) => {
      const cells = values.map((value) => {
        const digits = (value / 100).toLocaleString(locale, { minimumFractionDigits: 2 });
        return `${before}${digits}${after}`;
      });
      const { table } = await read(`a\tb\n${cells.map((cell) => `${cell}\t1\n`).join('')}`);
      const [column] = table.columns;
      const { decimal, thousands, currency } = column.writtenAs?.numbers ?? {
        ...{ decimal: '.', thousands: [], currency: [] },
      };
      const readAgain = (cell: string) => {
        let text = cell;
        for (const mark of [...thousands, ...currency, '%']) text = text.replaceAll(mark, '');
        return Number(text.replace(decimal, '.'));
      };
      expect('values' in column && [...column.values]).toEqual(cells.map(readAgain));
    }),
    { numRuns: 100 },
  );
});
