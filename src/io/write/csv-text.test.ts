import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text';

describe('csvText', () => {
  it('takes the power from formulas, in headers too, and leaves numbers alone', () => {
    const hostile = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("http://x")'];
    const text = csvText(['=h', 'n'], [...hostile.map((cell) => [cell, -1.5]), ['-1e-5', 2]]);
    const { data } = Papa.parse<string[]>(text);
    expect(data[0]).toEqual(["'=h", 'n']);
    hostile.forEach((cell, row) => expect(data[row + 1]).toEqual([`'${cell}`, '-1.5']));
    expect(data.at(-1)).toEqual(['-1e-5', '2']);
  });

  it('reads back equal, but for the apostrophes', () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { data } = Papa.parse<string[]>(csvText(['a', 'b'], rows));
        expect(data).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});
