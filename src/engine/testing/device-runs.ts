/**
 * @file What the device tests do with a trainer: run some steps and note everything that can be compared.
 */
import { epochOrder } from '@/core/random/counter';
import type { TrainerState } from '@/core/training/checkpoint';
import type { Device, MetricSums, Trainer, TrainerSpec } from '../device';

export interface StepRecord {
  training: MetricSums;
  validation: MetricSums;
}

export interface RunRecord {
  steps: StepRecord[];
  state: TrainerState;
}

/** Runs steps over seeded orders, each followed by `finishEpoch`, and disposes the trainer. */
export async function recordRun(
  device: Device,
  spec: TrainerSpec,
  numSteps: number,
  learningRate: number,
): Promise<RunRecord> {
  const trainer = await device.createTrainer(spec);
  try {
    const steps = await recordSteps(trainer, spec, 0, numSteps, learningRate);
    return { steps, state: await trainer.getState() };
  } finally {
    trainer.dispose();
  }
}

/** Steps `from..to - 1` of a run, the order set anew at each epoch's first step and at `from`. */
export async function recordSteps(
  trainer: Trainer,
  { data, batchSize, seed }: TrainerSpec,
  from: number,
  to: number,
  learningRate: number,
): Promise<StepRecord[]> {
  const { numRows } = data.train;
  const perEpoch = Math.ceil(numRows / batchSize);
  const records: StepRecord[] = [];
  for (let step = from; step < to; step++) {
    const place = step % perEpoch;
    if (place === 0 || step === from) {
      trainer.setOrder(epochOrder(numRows, seed, Math.floor(step / perEpoch)));
    }
    trainer.step(place * batchSize, Math.min((place + 1) * batchSize, numRows), learningRate);
    records.push(await trainer.finishEpoch());
  }
  return records;
}
