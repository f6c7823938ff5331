import { describe, expect, it } from 'vitest';
import { deviation, fidelityTable, mean } from './fidelity-table';

describe('fidelityTable', () => {
  const row = { accuracy: 0.5, valLoss: 1, valAccuracy: 0.5, testAccuracy: 0.25 };

  it('has a line a seed, then mean and deviation', () => {
    const table = fidelityTable('here', [
      { seed: 3, loss: 1, ...row },
      { seed: 8, loss: 2, ...row },
    ]).split('\n');
    expect(table[0]).toBe('| here | loss | accuracy | val_loss | val_accuracy | test accuracy |');
    expect(table[3]).toBe('| seed 8 | 2.0000 | 0.5000 | 1.0000 | 0.5000 | 0.2500 |');
    expect(table[4]).toContain('| 1.500 ± 0.707 | 0.500 ± 0.000 |');
  });

  it('divides the deviation by one less than the seeds, and knows none of one seed', () => {
    expect(mean([1, 2, 6])).toBe(3);
    expect(deviation([1, 2, 6])).toBeCloseTo(Math.sqrt(7), 12);
    expect(deviation([5])).toBe(0);
  });
});
