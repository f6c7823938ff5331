import { describe, expect, it } from 'vitest';
import type { Activation } from '@/core/network/activations';
import { activate } from '@/core/network/inspect/activation-math';
import type { LossName } from '@/core/training/losses';
import golden from '../../../test/reference/losses.json';
import { referencePredict, referenceRowLoss } from './reference-network';

const softmax = (z: number[]) => {
  const powers = z.map(Math.exp);
  return powers.map((power) => power / powers.reduce((sum, value) => sum + value, 0));
};

/** What the network says of a row, and the truth, for a loss of that name. */
function rowsOf(loss: LossName): [outputs: number[], truth: number][] {
  if (loss === 'categorical_crossentropy')
    return golden.logits.map((z, row) => [softmax(z), golden.classes[row]]);
  if (loss === 'binary_crossentropy')
    return golden.binaryLogits.map((z, row) => [[1 / (1 + Math.exp(-z))], golden.halves[row]]);
  return golden.values.map((value, row) => [[value], golden.targets[row]]);
}

describe('the formulas that every device is held against', () => {
  it.each(Object.entries(golden.losses))('are those of PyTorch: %s', (name, expected) => {
    const [loss, smoothed] = name.split(' ') as [LossName, string | undefined];
    const losses = rowsOf(loss).map(([outputs, truth]) =>
      referenceRowLoss(loss, outputs, truth, smoothed ? 0.1 : 0),
    );
    losses.forEach((value, row) => expect(value).toBeCloseTo(expected[row], 9));
  });

  it.each(Object.entries(golden.activations))('are those of PyTorch: %s', (name, expected) => {
    const activation = name as Exclude<Activation, 'softmax'>;
    const plan = {
      numInputs: 1,
      numOutputs: 1,
      layers: [{ kind: 'activation' as const, units: 1, activation }],
    };
    const z = Float32Array.from(golden.z);
    referencePredict(plan, [], z, z.length).forEach(([value], i) =>
      expect(value).toBeCloseTo(expected[i], 8),
    );
    activate(activation, Float64Array.from(golden.z), 1).forEach((value, i) =>
      expect(value).toBeCloseTo(expected[i], 8),
    );
  });
});
