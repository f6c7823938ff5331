/**
 * @file The tests every device passes, the same for all: against float64 loops and finite differences, against the
 * optimizers' formulas, against plain TensorFlow.js on the CPU, and against itself. Call it from a device's own test file.
 */
import { describe, expect, it } from 'vitest';
import type { Device } from '../device';
import { createTfjsDevice } from '../devices/tfjs/device';
import {
  clippedCases,
  deviceCases,
  edgeCases,
  optimizerSamples,
  specOfCase,
  stepCases,
  wholeCase,
  type DeviceCase,
} from './device-cases';
import { expectClipping } from './clipping-formulas';
import { clippingSamples } from './clipping-samples';
import { recordRun, recordSteps, type RunRecord } from './device-runs';
import { expectGradients, expectInference, expectStatistics } from './expect-float64';
import { expectFormulas } from './optimizer-formulas';

export interface DeviceTestOptions {
  /** Largest relative difference of a loss to the CPU oracle's, 1e-4 by default. */
  lossTolerance?: number;
  /** Number of things the device has allocated, which must come back to where it was: tensors, textures or bytes. */
  countAllocations?: () => number;
  /** Steps compared with the CPU oracle for every layer, loss and optimizer; 20 by default. */
  numSteps?: number;
}

const oracle = createTfjsDevice(['cpu']);

/** Registers the tests of a device with Vitest. */
export function describeDevice(
  name: string,
  device: Device,
  options: DeviceTestOptions = {},
): void {
  const { lossTolerance = 1e-4, numSteps = 20, countAllocations } = options;

  describe(`${name}: against float64`, () => {
    it.each(named(deviceCases))('has the gradients of finite differences: %s', async (_, one) => {
      await expectGradients(device, one);
    });
    it.each(named(deviceCases))(
      'predicts and validates as float64 loops do: %s',
      async (_, one) => {
        await expectInference(device, one);
      },
    );
    it.each(clippingSamples)('clips gradients by $kind', async (clipping) => {
      await expectClipping(device, clipping);
    });
    it('moves the statistics of batch normalization by the batch', async () => {
      await expectStatistics(device);
    });
    it.each(optimizerSamples)(
      'updates weights and slots by the formula of $kind %o',
      async (optimizer) => {
        const edge = edgeCases[optimizerSamples.indexOf(optimizer) % edgeCases.length];
        await expectFormulas(device, specOfCase(edge, optimizer));
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

/** For titles that are not cut short. */
function named(cases: readonly DeviceCase[]): [string, DeviceCase][] {
  return cases.map((one) => [one.name, one]);
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
