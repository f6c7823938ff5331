import { expect, test } from 'vitest';
import type { PreparedData } from '../preparation/prepared-data';
import { fewRows } from './few-rows';

const rows = (numRows: number) => ({
  numRows,
  x: Float32Array.from({ length: numRows * 2 }, (_, i) => i),
  y: Float32Array.from({ length: numRows }, (_, i) => i),
  rowIds: Uint32Array.from({ length: numRows }, (_, i) => i),
});
const data = {
  numFeatures: 2,
  train: rows(10),
  validation: rows(3),
  test: rows(8),
} as PreparedData;

test('the first rows of each set stay, and short sets stay whole', () => {
  const few = fewRows(data, { train: 4, validation: 5 });
  expect([few.train.numRows, few.validation.numRows, few.test.numRows]).toEqual([4, 3, 5]);
  expect([...few.train.x]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(few.train.y).toHaveLength(4);
});
