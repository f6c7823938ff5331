import { describe, expect, it } from 'vitest';
import cases from '../../../test/reference/sample-rows.json';
import { countSampled, sampleRows } from './sample-rows';

type Golden = [number, number, number, number, number, number[]];

describe('df.sample of pandas', () => {
  it.each(cases as Golden[])(
    '%i rows, test %d, random_state %i',
    (size, test, seed, length, weighed, first) => {
      const rows = sampleRows(size, 1 - test, seed);
      expect(rows.length).toBe(length);
      expect(countSampled(size, test)).toBe(length);
      expect([...rows.subarray(0, 8)]).toEqual(first);
      expect(rows.reduce((sum, row, place) => sum + row * (place + 1), 0)).toBe(weighed);
    },
  );

  it('takes the rows of the red-wine tutorial', () => {
    const rows = sampleRows(1599, 1 - 0.3, 1234);
    expect(rows.length).toBe(1119);
    expect([...rows.subarray(0, 8)]).toEqual([688, 961, 726, 537, 1544, 1251, 1096, 1547]);
  });
});
