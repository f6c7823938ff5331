/**
 * @file A device's gradients, outputs and statistics held against float64 loops.
 */
import { expect } from 'vitest';
import { weightSpecs } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import { lossTargets, type LossName } from '@/core/training/losses';
import type { Device } from '../device';
import { specOfCase, wholeCase, type DeviceCase } from './device-cases';
import { numericalGradient, sampledIndices, stepGradient } from './gradients';
import { referencePenalty } from './reference-penalty';
import { batchMoments, referencePredict, referenceRowLoss } from './reference-network';

const plainSgd = { kind: 'sgd', momentum: 0, nesterov: false } as const;

/** A step of plain descent goes by the gradients of finite differences, at some places of every weight. */
export async function expectGradients(device: Device, one: DeviceCase) {
  const spec = specOfCase(one, plainSgd);
  const specs = weightSpecs(spec.plan);
  const { batch = 0 } = one;
  const gradients = await stepGradient(device, spec, batch);
  const off: string[] = [];
  specs.forEach(({ trainable, name, layer }, weight) => {
    if (!trainable) return;
    for (const index of sampledIndices(spec.weights[weight].length)) {
      const expected = numericalGradient(spec, batch, weight, index);
      const found = gradients[weight][index];
      if (!(Math.abs(found - expected) <= 5e-6 + 2e-4 * Math.abs(expected)))
        off.push(`layer ${layer} ${name}[${index}]: ${found} instead of ${expected}`);
    }
  });
  expect(off).toEqual([]);
}

/** Outputs of rows, their losses and their metric at rest are those of float64 loops, before and after a step. */
export async function expectInference(device: Device, one: DeviceCase) {
  const spec = specOfCase(one, plainSgd);
  const { plan, data, loss, labelSmoothing } = spec;
  const trainer = await device.createTrainer(spec);
  const { x, y, numRows } = data.validation;
  const expected = referencePredict(
    plan,
    spec.weights.map((w) => Array.from(w)),
    x,
    numRows,
  );
  const outputs = await trainer.predict(x, numRows);
  expect(outputs).toHaveLength(numRows * plan.numOutputs);
  expected.flat().forEach((value, i) => expect(outputs[i]).toBeCloseTo(value, 4));
  trainer.setOrder(Uint32Array.from({ length: data.train.numRows }, (_, i) => i));
  trainer.step(0, 1, 0);
  // Moving statistics follow a step even where the learning rate is 0.
  const { weights } = await trainer.getState();
  const after = referencePredict(
    plan,
    weights.map((w) => Array.from(w)),
    x,
    numRows,
  );
  const losses = after.map((row, i) => referenceRowLoss(loss, row, y[i], labelSmoothing));
  const { validation } = await trainer.finishEpoch();
  expect(validation.rows).toBe(numRows);
  const penalty = referencePenalty(
    plan,
    weights.map((w) => Array.from(w)),
  );
  const mean = losses.reduce((a, b) => a + b, 0) / numRows;
  expect(validation.loss / numRows).toBeCloseTo(mean + penalty, 3);
  expect(validation.metric).toBeCloseTo(referenceMetric(after, y, loss), 3);
  trainer.dispose();
}

/** moving · momentum + batch · (1 - momentum), with the batch's biased variance, and nothing else of the weights. */
export async function expectStatistics(device: Device) {
  const layer = { kind: 'batch-normalization', momentum: 0.9, epsilon: 1e-3 } as const;
  const spec = specOfCase({ ...wholeCase, layers: [layer] }, plainSgd);
  const { x, numRows } = spec.data.train;
  const width = spec.data.numFeatures;
  const trainer = await device.createTrainer(spec);
  const order = epochOrder(numRows, spec.seed, 0);
  trainer.setOrder(order);
  trainer.step(0, spec.batchSize, 0);
  const { weights } = await trainer.getState();
  trainer.dispose();
  const rows = Array.from(order.subarray(0, spec.batchSize));
  const moments = batchMoments(
    rows.map((row) => Array.from(x.subarray(row * width, (row + 1) * width))),
  );
  // gamma, beta, moving mean, moving variance, then the output layer.
  moments.forEach((moment, m) =>
    moment.forEach((value, unit) =>
      expect(weights[2 + m][unit]).toBeCloseTo(0.9 * spec.weights[2 + m][unit] + 0.1 * value, 5),
    ),
  );
  for (const i of [0, 1, 4, 5]) expect(weights[i]).toEqual(spec.weights[i]);
}

function referenceMetric(outputs: number[][], y: Float32Array, loss: LossName): number {
  if (lossTargets[loss] === 'binary')
    return outputs.filter(([p], i) => (p > 0.5 ? 1 : 0) === y[i]).length;
  if (lossTargets[loss] === 'value')
    return outputs.reduce((sum, [value], i) => sum + Math.abs(value - y[i]), 0);
  return outputs.filter((row, i) => row.indexOf(Math.max(...row)) === y[i]).length;
}
