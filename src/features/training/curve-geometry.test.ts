import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFromZero, axisOver, logAxis } from '@/core/training/axis';
import { epochAt, linePath, margins, xOf, yOf, type Geometry } from './curve-geometry';

const chart: Geometry = {
  width: 460,
  height: 234,
  x: axisOver(0, 100, true),
  y: axisFromZero(2),
  log: false,
};

describe('geometry', () => {
  it('puts the ends of the axes on the edges of the plot area', () => {
    expect(xOf(chart, 0)).toBe(margins.left);
    expect(xOf(chart, 100)).toBe(460 - margins.right);
    expect(yOf(chart, 0)).toBe(234 - margins.bottom);
    expect(yOf(chart, 2)).toBe(margins.top);
    const log: Geometry = { ...chart, y: logAxis(0.01, 1), log: true };
    expect(yOf(log, 0.1)).toBeCloseTo((yOf(log, 0.01) + yOf(log, 1)) / 2, 9);
    expect(yOf(log, 0)).toBeNaN();
  });

  it('finds the epoch that was put there', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (epoch) => {
        expect(epochAt(chart, xOf(chart, epoch))).toBeCloseTo(epoch, 6);
      }),
    );
    expect(epochAt(chart, -50)).toBe(0);
    expect(epochAt(chart, 5000)).toBe(100);
  });
});

describe('linePath', () => {
  it('goes through every value that has a place and breaks at others', () => {
    expect(linePath(chart, [2, 1, NaN, 0, Infinity], [0, 1, 2, 3, 4])).toBe(
      'M50.0 10.0L54.0 110.0M62.0 210.0h0',
    );
    expect(linePath(chart, [], [])).toBe('');
  });
});
