import { describe, expect, it } from 'vitest';
import { makeTable } from '../../../test/make-table';
import { newRowsCsv } from './new-rows-csv';

const table = makeTable({ a: [1.5, null, 3], name: ['x', '=1+1', 'z,'] });

describe('newRowsCsv', () => {
  it('puts class and probabilities behind the file’s own cells, and leaves gaps empty', () => {
    const predicted = { rowIds: Uint32Array.of(0, 2), outputs: Float32Array.of(0.25, 0.75, 1, 0) };
    const text = newRowsCsv({ label: 'kind', outputs: ['no', 'yes'] }, table, predicted).join('');
    expect(text.split('\r\n')).toEqual([
      'a,name,predicted kind,p(no),p(yes)',
      '1.5,x,yes,0.25,0.75',
      `,"'=1+1",,,`,
      '3,"z,",no,1,0',
    ]);
  });

  it('is one table however many parts it has', () => {
    const numRows = 45_000;
    const long = makeTable({ a: Array.from({ length: numRows }, (_, row) => row) });
    const rowIds = Uint32Array.from({ length: numRows }, (_, row) => row);
    const outputs = Float32Array.from(rowIds, (row) => row * 2);
    const parts = newRowsCsv({ label: 'y', outputs: ['y'] }, long, { rowIds, outputs });
    expect(parts.length).toBe(4);
    const lines = parts.join('').split('\r\n');
    expect(lines.slice(1)).toEqual(Array.from(rowIds, (row) => `${row},${row * 2}`));
  });
});
