/**
 * @file The tests every device passes, the same for all: against float64 loops and finite differences, against the
 * optimizers' formulas, against plain TensorFlow.js on the CPU, and against itself. Call it from a device's own test file.
 */
import { describe, expect, it } from 'vitest';
import { weightSpecs } from '@/core/network/plan';
import { epochOrder } from '@/core/random/counter';
import { lossTargets, type LossName } from '@/core/training/losses';
import type { Device } from '../device';
import { createTfjsDevice } from '../devices/tfjs/device';
import {
  clippedCases,
  deviceCases,
  optimizerSamples,
  specOfCase,
  stepCases,
  wholeCase,
  type DeviceCase,
} from './device-cases';
import { expectClipping } from './clipping-formulas';
import { clippingSamples } from './clipping-samples';
import { recordRun, recordSteps, type RunRecord } from './device-runs';
import { numericalGradient, sampledIndices, stepGradient } from './gradients';
import { expectFormulas } from './optimizer-formulas';
import { referencePenalty } from './reference-penalty';
import { batchMoments, referencePredict, referenceRowLoss } from './reference-network';

export interface DeviceTestOptions {
  /** Largest relative difference of a loss to the CPU oracle's, 1e-4 by default. */
  lossTolerance?: number;
  /** Number of things the device has allocated, which must come back to where it was: tensors, textures or bytes. */
  countAllocations?: () => number;
  /** Steps compared with the CPU oracle for every layer, loss and optimizer; 20 by default. */
  numSteps?: number;
}

const plainSgd = { kind: 'sgd', momentum: 0, nesterov: false } as const;
const oracle = createTfjsDevice(['cpu']);

/** Registers the tests of a device with Vitest. */
export function describeDevice(
  name: string,
  device: Device,
  options: DeviceTestOptions = {},
): void {
  const { lossTolerance = 1e-4, numSteps = 20, countAllocations } = options;

  describe(`${name}: against float64`, () => {
    it.each(deviceCases)('has the gradients of finite differences: $name', async (one) => {
      await expectGradients(device, one);
    });
    it.each(deviceCases)('predicts and validates as float64 loops do: $name', async (one) => {
      await expectInference(device, one);
    });
    it.each(clippingSamples)('clips gradients by $kind', async (clipping) => {
      await expectClipping(device, clipping);
    });
    it('moves the statistics of batch normalization by the batch', async () => {
      await expectStatistics(device);
    });
    it.each(optimizerSamples)(
      'updates weights and slots by the formula of $kind %o',
      async (optimizer) => {
        await expectFormulas(device, specOfCase(wholeCase, optimizer));
      },
    );
  });

  describe(`${name}: against the CPU`, () => {
    const cases = [
      ...optimizerSamples.map((optimizer) => ({ one: wholeCase, optimizer })),
      ...[...stepCases, ...clippedCases].map((one) => ({ one, optimizer: optimizerSamples[0] })),
    ].map(({ one, optimizer }) => ({
      what: `${one.name} and ${optimizer.kind} ${JSON.stringify(optimizer)}`,
      spec: specOfCase(one, optimizer),
    }));
    it.each(cases)('takes the same steps: $what', async ({ spec }) => {
      const learningRate = spec.optimizer.kind === 'sgd' ? 0.02 : 0.003;
      const mine = await recordRun(device, spec, numSteps, learningRate);
      const theirs = await recordRun(oracle, spec, numSteps, learningRate);
      expectSameLosses(mine, theirs, lossTolerance);
    });
  });

  describe(`${name}: against itself`, () => {
    const spec = specOfCase(wholeCase, optimizerSamples[0]);
    it('gives the same run twice, to the last digit', async () => {
      const first = await recordRun(device, spec, 6, 0.01);
      expect(await recordRun(device, spec, 6, 0.01)).toEqual(first);
    });
    it.each(optimizerSamples)(
      'goes on from a state to the last digit: $kind %o',
      async (optimizer) => {
        await expectResumable(device, specOfCase(wholeCase, optimizer));
      },
    );
    it('adds up steps until an epoch is finished', async () => {
      await expectSums(device, spec);
    });
    it('may be disposed twice', async () => {
      const trainer = await device.createTrainer(spec);
      trainer.dispose();
      trainer.dispose();
    });
    it.runIf(countAllocations)('leaves nothing behind', async () => {
      await recordRun(device, spec, 2, 0.01);
      const before = countAllocations!();
      await recordRun(device, spec, 2, 0.01);
      expect(countAllocations!()).toBe(before);
      await expectFlat(device, countAllocations!);
    });
  });
}

async function expectGradients(device: Device, one: DeviceCase) {
  const spec = specOfCase(one, plainSgd);
  const specs = weightSpecs(spec.plan);
  const gradients = await stepGradient(device, spec);
  const off: string[] = [];
  specs.forEach(({ trainable, name, layer }, weight) => {
    if (!trainable) return;
    for (const index of sampledIndices(spec.weights[weight].length)) {
      const expected = numericalGradient(spec, weight, index);
      const found = gradients[weight][index];
      if (!(Math.abs(found - expected) <= 5e-6 + 2e-4 * Math.abs(expected)))
        off.push(`layer ${layer} ${name}[${index}]: ${found} instead of ${expected}`);
    }
  });
  expect(off).toEqual([]);
}

async function expectInference(device: Device, one: DeviceCase) {
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
async function expectStatistics(device: Device) {
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

function expectSameLosses(mine: RunRecord, theirs: RunRecord, tolerance: number) {
  const losses = (run: RunRecord) =>
    run.steps.flatMap(({ training, validation }) => [training.loss, validation.loss]);
  const expected = losses(theirs);
  const worst = losses(mine).reduce(
    (most, loss, i) =>
      Math.max(most, Math.abs(loss - expected[i]) / (Math.abs(expected[i]) + 0.01)),
    0,
  );
  expect(worst).toBeLessThan(tolerance);
  expect(mine.steps.map(({ training }) => training.rows)).toEqual(
    theirs.steps.map(({ training }) => training.rows),
  );
}

async function expectResumable(device: Device, spec: Parameters<typeof recordRun>[1]) {
  const whole = await recordRun(device, spec, 9, 0.01);
  const { state } = await recordRun(device, spec, 4, 0.01);
  const trainer = await device.createTrainer({
    ...spec,
    weights: spec.weights.map((w) => w.slice().fill(0)),
  });
  trainer.setState(state);
  const rest = await recordSteps(trainer, spec, 4, 9, 0.01);
  expect(rest).toEqual(whole.steps.slice(4));
  expect(await trainer.getState()).toEqual(whole.state);
  trainer.dispose();
}

async function expectSums(device: Device, spec: Parameters<typeof recordRun>[1]) {
  const { steps } = await recordRun(device, spec, 2, 0.01);
  const trainer = await device.createTrainer(spec);
  const { numRows } = spec.data.train;
  const [single] = await recordSteps(trainer, spec, 0, 1, 0.01);
  expect(single).toEqual(steps[0]);
  trainer.step(spec.batchSize, 2 * spec.batchSize, 0.01);
  trainer.step(2 * spec.batchSize, numRows, 0.01);
  await trainer.settle();
  const { training } = await trainer.finishEpoch();
  expect(training.rows).toBe(numRows - spec.batchSize);
  expect(training.loss).toBeGreaterThan(steps[1].training.loss);
  trainer.dispose();
}

async function expectFlat(device: Device, count: () => number) {
  const spec = specOfCase(wholeCase, optimizerSamples[0]);
  const trainer = await device.createTrainer(spec);
  await recordSteps(trainer, spec, 0, 6, 0.01);
  await trainer.predict(spec.data.test.x, spec.data.test.numRows);
  await trainer.getState();
  const after = count();
  await recordSteps(trainer, spec, 6, 12, 0.01);
  await trainer.predict(spec.data.test.x, spec.data.test.numRows);
  trainer.setState(await trainer.getState());
  expect(count()).toBe(after);
  trainer.dispose();
}
