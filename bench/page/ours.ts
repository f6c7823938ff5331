/** @file This project's devices under its own training loop, paced as in the training worker. */
import { epochOrder } from '@/core/random/counter';
import { createBreath } from '@/engine/breathe';
import type { Trainer, TrainerSpec } from '@/engine/device';
import { devices } from '@/engine/devices/device-list';
import { countCalls } from '@/engine/devices/webgl/testing';
import { createTrainingControl } from '@/engine/training-control';
import { runTraining } from '@/engine/training-loop';
import { time, type PageContestant } from './page-contestant';
import { learningRate, specOf } from './shape';

/** The device of that name: `webgl`, `simd` or `tfjs`. */
export function createContestant(name: string): PageContestant {
  const device = devices.find((one) => one.name === name)!;
  const breathe = createBreath();
  const now = () => performance.now();
  let spec: TrainerSpec;
  let trainer: Trainer | undefined;
  const train = (epochs: number) => {
    const settings = { epochs, learningRate, seed: 1, batchSize: spec.batchSize };
    const control = createTrainingControl();
    return runTraining(trainer!, spec.data.train.numRows, settings, { control, now, breathe });
  };
  return {
    async prepare(shape) {
      trainer?.dispose();
      spec = specOf(shape);
      return time(async () => {
        trainer = await device.createTrainer(spec);
        await train(1);
      });
    },
    epochs: async (count) => (await time(() => train(count))) / count,
    figures: () => countEpoch(trainer!, spec),
  };
}

/** The calls of one epoch, and JavaScript's own time for its steps, not waiting for the device: the least of nine. */
async function countEpoch(trainer: Trainer, { data, batchSize }: TrainerSpec) {
  const { numRows } = data.train;
  const steps = () => {
    for (let from = 0; from < numRows; from += batchSize)
      trainer.step(from, Math.min(from + batchSize, numRows), learningRate);
  };
  const script: number[] = [];
  for (let epoch = 0; epoch < 9; epoch++) {
    const order = epochOrder(numRows, 1, epoch);
    script.push(await time(async () => (trainer.setOrder(order), steps())));
    await trainer.finishEpoch();
  }
  const calls = countCalls();
  trainer.setOrder(epochOrder(numRows, 1, 9));
  const before = { ...calls };
  steps();
  const after = { ...calls };
  await trainer.finishEpoch();
  return {
    drawsPerStep: (after.draws - before.draws) / Math.ceil(numRows / batchSize),
    uploadsInSteps: after.uploads - before.uploads,
    readsInSteps: after.reads - before.reads,
    uploadsPerEpoch: calls.uploads,
    drawsPerEpoch: calls.draws,
    jsMsPerEpoch: Math.min(...script),
  };
}
