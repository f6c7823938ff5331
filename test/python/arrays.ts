/**
 * @file Comparing arrays that Python wrote with the page's own.
 */
import { expect } from 'vitest';

/** One array behind the other. */
export function joined(first: Float32Array, second: Float32Array): Float32Array {
  const both = new Float32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Expects every number within 1e-6 of the expected one, in units of it where it is larger than 1; NaN is never near. */
export function expectClose(actual: Float64Array, expected: Float32Array) {
  expect(actual.length).toBe(expected.length);
  const isFar = (value: number, i: number) =>
    !(Math.abs(actual[i] - value) <= 1e-6 * Math.max(1, Math.abs(value)));
  expect(expected.findIndex(isFar)).toBe(-1);
}
