import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamKey, uniformAt } from '../random/counter';
import { defaultRamp, rateAt } from './rate-ramp';
import { hasDiverged, smoothLosses, suggestRate } from './suggest-rate';

const ramp = { from: 1e-7, to: 1, steps: 140 };

/** A loss that falls around `good`, is least a decade above it, and explodes from there on. */
function typicalRamp(good: number, noise: number, seed: number) {
  const key = streamKey(seed, 'shuffle');
  return Array.from({ length: ramp.steps }, (_, step) => {
    const rate = rateAt(ramp, step);
    const decades = Math.log10(rate / good);
    const fall = 1 / (1 + Math.exp(-4 * decades));
    const rise = Math.max(0, decades - 1) ** 2;
    return { rate, loss: 2 - fall + 5 * rise + noise * (uniformAt(key, step) - 0.5) };
  });
}

describe('suggestRate', () => {
  it('finds the steepest fall within half a decade, noise or none', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: -1.5, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.nat(),
        (power, noise, seed) => {
          const suggestion = suggestRate(typicalRamp(10 ** power, noise, seed));
          expect(suggestion).not.toBeNull();
          expect(Math.abs(Math.log10(suggestion!.rate) - power)).toBeLessThan(0.5);
          expect(suggestion!.lowest).toBeGreaterThan(suggestion!.rate);
        },
      ),
    );
  });

  it('suggests nothing where the loss never falls', () => {
    const flat = typicalRamp(1e-3, 0, 1).map(({ rate }) => ({ rate, loss: 1 }));
    expect(suggestRate(flat)).toBeNull();
    expect(suggestRate(flat.map((point, step) => ({ ...point, loss: 1 + step })))).toBeNull();
    expect(suggestRate([])).toBeNull();
  });

  it('looks past losses that are not finite', () => {
    const points = typicalRamp(1e-3, 0, 1);
    const broken = [
      ...points.slice(0, 110),
      { rate: 0.5, loss: NaN },
      { rate: 0.6, loss: Infinity },
    ];
    expect(suggestRate(broken)).toEqual(suggestRate(points.slice(0, 110)));
  });
});

describe('hasDiverged', () => {
  it('waits until the smoothed loss is far above its least', () => {
    expect(hasDiverged([])).toBe(false);
    expect(hasDiverged([2, 1, 3])).toBe(false);
    expect(hasDiverged([1, 1, 1, NaN])).toBe(true);
    expect(hasDiverged([1, 1, 1, ...Array<number>(10).fill(30)])).toBe(true);
  });
});

describe('smoothLosses', () => {
  it('leaves a constant as it is and stays within its values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1 }),
        (losses) => {
          for (const value of smoothLosses(losses)) {
            expect(value).toBeGreaterThanOrEqual(Math.min(...losses) - 1e-9);
            expect(value).toBeLessThanOrEqual(Math.max(...losses) + 1e-9);
          }
        },
      ),
    );
  });
});

describe('rateAt', () => {
  it('rises by the same factor from one end to the other', () => {
    expect(rateAt(ramp, 0)).toBe(1e-7);
    expect(rateAt(ramp, 139)).toBeCloseTo(1, 12);
    expect(rateAt(ramp, 71) / rateAt(ramp, 70)).toBeCloseTo(rateAt(ramp, 11) / rateAt(ramp, 10), 9);
  });

  it('is two epochs long, within bounds', () => {
    expect(defaultRamp(1007, 128).steps).toBe(100);
    expect(defaultRamp(16_000, 128).steps).toBe(250);
    expect(defaultRamp(1_000_000, 128).steps).toBe(400);
  });
});
