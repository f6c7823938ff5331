import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bowlLoss,
  bowlSlope,
  descend,
  describeDescent,
  startWeight,
  stepsPerEpoch,
} from './descent';

const weight = fc.double({ min: -3, max: 3, noNaN: true });

test('the slope is that of the loss', () => {
  fc.assert(
    fc.property(weight, (at) => {
      const measured = (bowlLoss(at + 1e-4) - bowlLoss(at - 1e-4)) / 2e-4;
      expect(measured).toBeCloseTo(bowlSlope(at), 6);
    }),
  );
});

test('a rate below 2 comes nearer, one above 2 goes away, as it is told', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 3, noNaN: true }), (rate) => {
      fc.pre(Math.abs(rate - 2) > 1e-6 && Math.abs(rate - 1) > 0.02);
      const next = descend(startWeight, rate);
      const word = describeDescent([startWeight, next]);
      expect(bowlLoss(next) < bowlLoss(startWeight)).toBe(rate < 2);
      const expected = rate > 2 ? 'diverging' : rate > 1 ? 'overshooting' : 'falling';
      expect(word).toBe(expected);
    }),
  );
  expect(describeDescent([startWeight])).toBe('start');
  expect(describeDescent([startWeight, descend(startWeight, 1)])).toBe('near');
});

test('an epoch takes as many steps as there are batches, the last one perhaps small', () => {
  expect(stepsPerEpoch(1007, 128)).toBe(8);
  expect(stepsPerEpoch(128, 128)).toBe(1);
});
