import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outOfRound, rungsOf, survivorsOf } from './halving';

describe('rungsOf', () => {
  it('rises threefold to all epochs, and needs no more rounds than there are runs to end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 200 }),
        (epochs, runs) => {
          const rungs = rungsOf(epochs, runs);
          expect(rungs.at(-1)).toBe(epochs);
          let left = runs;
          for (let round = 1; round < rungs.length; round++) {
            expect(rungs[round]).toBeGreaterThanOrEqual(3 * rungs[round - 1]);
            expect(left).toBeGreaterThan(1);
            left = survivorsOf(left);
          }
        },
      ),
    );
  });

  it('is what the method’s authors would write for 27 runs of 81 epochs', () => {
    expect(rungsOf(81, 27)).toEqual([3, 9, 27, 81]);
    expect(rungsOf(200, 15)).toEqual([22, 66, 200]);
    expect(rungsOf(100, 1)).toEqual([100]);
    expect(rungsOf(3, 20)).toEqual([3]);
  });
});

describe('outOfRound', () => {
  const costs = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Infinity)), {
    minLength: 1,
    maxLength: 30,
  });

  it('keeps the best, and whoever it ends early would be ended at the end of the round too', () => {
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 30 }), (given, seen) => {
        const all = given.map((cost, index) => ({ run: `run ${index}`, cost }));
        const survivors = survivorsOf(all.length);
        const out = outOfRound(all, survivors);
        expect(out).toHaveLength(all.length - Math.min(survivors, all.length));
        const kept = all.filter(({ run }) => !out.includes(run));
        const worst = Math.max(...kept.map(({ cost }) => cost));
        for (const { run, cost } of all)
          if (out.includes(run)) expect(cost).toBeGreaterThanOrEqual(worst);
        for (const run of outOfRound(all.slice(0, seen), survivors)) expect(out).toContain(run);
      }),
    );
  });
});
