import { describe, expect, it } from 'vitest';
import { guessScores, rowScores, sameRows, verdictOf } from './comparison';

const classes = {
  rowIds: Uint32Array.of(4, 7),
  truth: Float32Array.of(1, 0),
  outputs: Float32Array.of(0.2, 0.8, 0.4, 0.6),
};
const values = {
  rowIds: Uint32Array.of(4, 7),
  truth: Float32Array.of(1, 0),
  outputs: Float32Array.of(3, -0.5),
};

describe('scores of single rows', () => {
  it('are 1 for a right class and minus the absolute error of a value', () => {
    expect([...rowScores(classes)]).toEqual([1, 0]);
    expect([...rowScores(values)]).toEqual([-2, -0.5]);
  });

  it('are the same for a guess', () => {
    expect([...guessScores(classes, 0)]).toEqual([0, 1]);
    expect([...guessScores(values, 0.5)]).toEqual([-0.5, -0.5]);
  });
});

describe('sameRows', () => {
  it('holds for the same rows only, in the same task', () => {
    expect(sameRows(classes, { ...classes, outputs: Float32Array.of(1, 0, 1, 0) })).toBe(true);
    expect(sameRows(classes, { ...classes, rowIds: Uint32Array.of(4, 8) })).toBe(false);
    expect(sameRows(classes, { ...classes, truth: Float32Array.of(1, 1) })).toBe(false);
    expect(sameRows(classes, values)).toBe(false);
  });
});

describe('verdictOf', () => {
  it('tells two apart only where 0 is outside', () => {
    expect(verdictOf({ low: 0.1, high: 0.2 })).toBe('better');
    expect(verdictOf({ low: -0.2, high: -0.1 })).toBe('worse');
    expect(verdictOf({ low: -0.1, high: 0.2 })).toBe('not told apart');
    expect(verdictOf({ low: 0, high: 0.2 })).toBe('not told apart');
  });
});
