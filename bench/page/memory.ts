/** @file What lies on the graphics card once a job trains, by TensorFlow.js's account, in which this project's textures count. */
import { memory } from '@tensorflow/tfjs-core';
import { countParameters } from '@/core/network/plan';
import { createContestant as createOurs } from './ours';
import { specOf, type Shape } from './shape';
import { createContestant as createStock } from './stock';

/** Bytes. */
export interface Held {
  /** All textures after the first epoch, validation included; stock's are those it keeps to use again, too. */
  held: number;
  /** Training and validation rows. */
  data: number;
  parameters: number;
}

/** Trains one epoch on WebGL in a page where nothing has been trained before. */
export async function measureHeld(who: 'ours' | 'stock', shape: Shape): Promise<Held> {
  const contestant = who === 'ours' ? createOurs('webgl') : await createStock('webgl');
  await contestant.prepare(shape);
  const { numBytesInGPUAllocated } = memory() as unknown as { numBytesInGPUAllocated: number };
  const { plan, data } = specOf(shape);
  return {
    held: numBytesInGPUAllocated,
    data: 4 * (data.train.x.length + data.validation.x.length),
    parameters: 4 * countParameters(plan).trainable,
  };
}
