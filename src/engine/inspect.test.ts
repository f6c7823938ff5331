import { describe, expect, it } from 'vitest';
import { inspectNetwork } from '@/core/network/inspect-network';
import { spreadOf } from '@/core/network/inspect/spread';
import { weightSpecs } from '@/core/network/plan';
import { optimizerSchema } from '@/core/training/optimizers';
import type { TrainerSpec } from './device';
import { inspectTrainer } from './inspect';
import { deviceCases, specOfCase, wholeCase } from './testing/device-cases';
import { referencePenalty } from './testing/reference-penalty';
import { referencePredict, referenceRowLoss } from './testing/reference-network';

const plainDescent = optimizerSchema.parse({ kind: 'sgd' });
const rowsOf = ({ data, loss, labelSmoothing = 0 }: TrainerSpec) => {
  const { numRows, x, y } = data.train;
  return { numRows, x, y, loss, labelSmoothing, classWeights: data.classWeights };
};

/** Mean loss of all training rows in inference mode, by the reference network. */
function restingLoss(
  { plan, data, loss, labelSmoothing }: TrainerSpec,
  weights: readonly (readonly number[])[],
) {
  const { x, y, numRows } = data.train;
  const losses = referencePredict(plan, weights, x, numRows).map(
    (outputs, row) =>
      referenceRowLoss(loss, outputs, y[row], labelSmoothing) * (data.classWeights?.[y[row]] ?? 1),
  );
  const mean = losses.reduce((sum, value) => sum + value, 0) / numRows;
  return mean + referencePenalty(plan, weights);
}

/** The finite differences of a layer's first weight. */
function slopes(spec: TrainerSpec, weight: number): number[] {
  const weights = spec.weights.map((values) => Array.from(values));
  const h = 1e-5;
  return weights[weight].map((value, i) => {
    const lossAt = (shift: number) => {
      weights[weight][i] = value + shift;
      return restingLoss(spec, weights);
    };
    const slope = (lossAt(h) - lossAt(-h)) / (2 * h);
    weights[weight][i] = value;
    return slope;
  });
}

describe('a look inside', () => {
  const small = deviceCases.filter(({ features }) => features < 100);
  it.each(small)('has the gradients of finite differences: $name', (deviceCase) => {
    const spec = specOfCase(deviceCase, plainDescent);
    const { layers } = inspectNetwork(spec.plan, spec.weights, rowsOf(spec), 3);
    const specs = weightSpecs(spec.plan);
    for (const { layer, gradients } of layers) {
      const weight = specs.findIndex((each) => each.layer === layer);
      if (weight < 0) expect(gradients).toBeNull();
      else {
        const expected = spreadOf(slopes(spec, weight));
        expect(gradients!.mean).toBeCloseTo(expected.mean, 5);
        expect(gradients!.deviation).toBeCloseTo(expected.deviation, 5);
        expect(gradients!.min).toBeCloseTo(expected.min, 5);
        expect(gradients!.max).toBeCloseTo(expected.max, 5);
      }
    }
  });

  it.each(small)('has the mean outputs of the reference: $name', (deviceCase) => {
    const spec = specOfCase(deviceCase, plainDescent);
    const { x, numRows } = spec.data.train;
    const outputs = referencePredict(
      spec.plan,
      spec.weights.map((values) => Array.from(values)),
      x,
      numRows,
    );
    const { layers } = inspectNetwork(spec.plan, spec.weights, rowsOf(spec), 0);
    outputs[0].forEach((_, unit) => {
      const mean = outputs.reduce((sum, row) => sum + row[unit], 0) / numRows;
      expect(layers.at(-1)!.activations![unit]).toBeCloseTo(mean, 5);
    });
  });

  it('takes the weights from the trainer and leaves them as they are', async () => {
    const spec = specOfCase(wholeCase, plainDescent);
    const weights = spec.weights.map((values) => values.slice());
    const trainer = { getState: () => Promise.resolve({ step: 1, weights, slots: [] }) };
    const inspection = await inspectTrainer(trainer, spec, 5);
    expect(inspection).toEqual(inspectNetwork(spec.plan, spec.weights, rowsOf(spec), 5));
    expect(weights).toEqual(spec.weights);
  });
});
