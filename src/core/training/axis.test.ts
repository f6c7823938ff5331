import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisAround, axisFromZero, axisOver, logAxis, niceCeiling, type Axis } from './axis';

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

function expectSound({ domain: [from, to], ticks }: Axis) {
  expect(to).toBeGreaterThan(from);
  expect(ticks.length).toBeGreaterThanOrEqual(1);
  expect(ticks.length).toBeLessThanOrEqual(8);
  const slack = (to - from) * 1e-6;
  ticks.forEach((tick, index) => {
    expect(tick).toBeGreaterThanOrEqual(from - slack);
    expect(tick).toBeLessThanOrEqual(to + slack);
    if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1]);
  });
}

describe('niceCeiling', () => {
  it('is a round number at or above', () => {
    expect([0, 0.7, 1, 1.3, 2.2, 7, 9.5, 37, 1000].map(niceCeiling)).toEqual([
      1, 0.8, 1, 2, 3, 8, 10, 40, 1000,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        expect(niceCeiling(value)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(niceCeiling(value)).toBeLessThanOrEqual(value * 2.01);
      }),
    );
  });
});

describe('axes', () => {
  it('hold their values between round ends, with a few ticks', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        const around = axisAround(min, max);
        const log = logAxis(min, max);
        for (const axis of [around, log]) {
          expectSound(axis);
          expect(axis.domain[0]).toBeLessThanOrEqual(min * (1 + 1e-6));
          expect(axis.domain[1]).toBeGreaterThanOrEqual(max * (1 - 1e-6));
        }
        expectSound(axisFromZero(max));
      }),
    );
  });

  it('are what a person would draw', () => {
    expect(axisFromZero(1.73).ticks).toEqual([0, 0.5, 1, 1.5, 2]);
    expect(axisOver(0, 1).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(axisOver(0, 3, true).ticks).toEqual([0, 1, 2, 3]);
    expect(axisOver(137, 420, true).ticks).toEqual([200, 300, 400]);
    expect(axisAround(0.913, 0.938)).toEqual({
      domain: [0.91, 0.94],
      ticks: [0.91, 0.92, 0.93, 0.94],
    });
    expect(logAxis(0.3, 4)).toEqual({ domain: [0.3, 4], ticks: [0.5, 1, 2] });
    expect(logAxis(0.9, 2.6)).toEqual({ domain: [0.8, 3], ticks: [0.8, 1, 2, 3] });
    expect(logAxis(1e-5, 3).ticks).toEqual([1e-5, 1e-4, 1e-3, 0.01, 0.1, 1]);
    expect(logAxis(1, 1).domain).toEqual([1, 2]);
  });
});
