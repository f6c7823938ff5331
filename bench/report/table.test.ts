import { describe, expect, it } from 'vitest';
import { rowOf } from '../job';
import { formatCell, markdownTable } from './table';

describe('markdownTable', () => {
  it('has a column for each figure that any row has, and dashes for the others', () => {
    const rows = [
      rowOf('tutorial', 'stock', { msPerEpoch: 520.4 }),
      rowOf('tutorial', 'simd', { msPerEpoch: 4.412, ratioToStock: 23 }),
    ];
    expect(markdownTable(rows).split('\n')).toEqual([
      '| device | ms an epoch | times stock |',
      '| :-- | --: | --: |',
      '| stock | 520 | – |',
      '| simd | 4.41 | 23 |',
    ]);
  });

  it('keeps a bar in a cell from ending it', () => {
    expect(formatCell('a | b')).toBe('a \\| b');
  });

  it('writes three digits of what is measured and all of what is counted', () => {
    const written = [0.2, 0.01234, 12.345, 123.4, 1234.5, 6089, 1e6, NaN, null].map(formatCell);
    expect(written).toEqual([
      '0.2',
      '0.0123',
      '12.3',
      '123',
      '1,235',
      '6,089',
      '1,000,000',
      '–',
      '–',
    ]);
  });
});
