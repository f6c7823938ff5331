import { describe, expect, it } from 'vitest';
import { lossNames } from '../training/losses';
import { classColumns, networkOutputs } from './network-outputs';

describe('an output layer', () => {
  it('has one unit for two classes under binary cross-entropy, else one a class', () => {
    const units = lossNames.map((loss) => networkOutputs({ training: { loss } }, 2));
    expect(units).toEqual(lossNames.map((loss) => (loss === 'binary_crossentropy' ? 1 : 2)));
  });

  it('says both probabilities all the same', () => {
    const p = Float32Array.of(0, 0.25, 1);
    const columns = classColumns({ training: { loss: 'binary_crossentropy' } }, p);
    expect(Array.from(columns)).toEqual([1, 0, 0.75, 0.25, 0, 1]);
    expect(classColumns({ training: { loss: 'huber' } }, p)).toBe(p);
  });
});
