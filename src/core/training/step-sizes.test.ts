import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adamaxStepSize, adamStepSize, nadamStepSizes, wholePower } from './step-sizes';

const betas = { beta1: 0.9, beta2: 0.999 };
const steps = fc.integer({ min: 0, max: 100_000 });

describe('wholePower', () => {
  it('is the power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 2000 }),
        (base, exponent) => {
          expect(wholePower(base, exponent)).toBeCloseTo(Math.pow(base, exponent), 12);
        },
      ),
    );
  });
});

describe('step sizes', () => {
  it('grow with the rate and nothing else', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const [single, double] = [0.01, 0.02].map((rate) => adamStepSize(betas, rate, step));
        expect(double / single).toBeCloseTo(2, 12);
      }),
    );
  });

  it('are the rate itself once nothing is left of the beginning', () => {
    const late = 40_000;
    expect(adamStepSize(betas, 0.01, late)).toBeCloseTo(0.01, 15);
    expect(adamaxStepSize(betas, 0.01, late)).toBeCloseTo(0.01, 15);
    const { momentum, gradient, square } = nadamStepSizes(betas, 0.01, late);
    expect(momentum).toBeCloseTo(0.01 * 0.9, 15);
    expect(gradient).toBeCloseTo(0.01 * 0.1, 15);
    expect(square).toBeCloseTo(1, 15);
  });

  it('follow Nadam’s schedule of momentum from the first step on', () => {
    const momentumAt = (t: number) => 0.9 * (1 - 0.5 * Math.pow(0.96, t));
    let product = 1;
    for (let t = 1; t <= 600; t++) {
      product *= momentumAt(t);
      const sizes = nadamStepSizes(betas, 1, t - 1);
      const next = momentumAt(t + 1);
      expect(sizes.momentum).toBeCloseTo(next / (1 - product * next), 12);
      expect(sizes.gradient).toBeCloseTo((1 - momentumAt(t)) / (1 - product), 12);
      expect(sizes.square).toBeCloseTo(1 / (1 - Math.pow(0.999, t)), 9);
    }
  });
});
