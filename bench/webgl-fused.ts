/**
 * @file This project's WebGL device in bench/webgl.ts.
 */
import { epochOrder } from '@/core/random/counter';
import type { Trainer } from '@/engine/device';
import { webglDevice } from '@/engine/devices/webgl/device';
import { countCalls } from '@/engine/devices/webgl/testing';
import { openWebglBackend } from '@/engine/webgl-backend';
import { batchSize, learningRate, time, tutorialSpec, type Contestant } from './webgl-job';

export interface FusedFigures {
  renderer: string;
  drawsPerStep: number;
  drawsPerEpoch: number;
  uploadsPerEpoch: number;
  readsPerEpoch: number;
  /** JavaScript's own time for an epoch's steps, not waiting for the GPU: the least of several. */
  scriptMsPerEpoch: number;
}

/** The device, its context open as TensorFlow.js's is. */
export async function startFused(): Promise<Contestant & { figures(): Promise<FusedFigures> }> {
  const backend = openWebglBackend();
  if (typeof backend === 'string') throw new Error(backend);
  const spec = tutorialSpec();
  const { numRows } = spec.data.train;
  let trainer: Trainer;
  let epochsDone = 0;
  const steps = () => {
    trainer.setOrder(epochOrder(numRows, 1, epochsDone++));
    for (let from = 0; from < numRows; from += batchSize) {
      trainer.step(from, Math.min(from + batchSize, numRows), learningRate);
    }
  };
  const epochs = async (count: number) => {
    for (let i = 0; i < count; i++) {
      steps();
      await trainer.finishEpoch();
    }
  };
  return {
    first: () =>
      time(async () => {
        trainer = await webglDevice.createTrainer(spec);
        await epochs(1);
      }),
    epochs: async (count) => (await time(() => epochs(count))) / count,
    async figures() {
      const calls = countCalls();
      await epochs(1);
      const epoch = { ...calls };
      trainer.step(0, batchSize, learningRate);
      const drawsPerStep = calls.draws - epoch.draws;
      const script: number[] = [];
      for (let i = 0; i < 9; i++) {
        script.push(await time(async () => steps()));
        await trainer.finishEpoch();
      }
      return {
        renderer: backend.renderer,
        drawsPerStep,
        drawsPerEpoch: epoch.draws,
        uploadsPerEpoch: epoch.uploads,
        readsPerEpoch: epoch.reads,
        scriptMsPerEpoch: Math.min(...script),
      };
    },
  };
}
