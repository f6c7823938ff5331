/** @file Short runs one after another through what the training worker runs, in a page whose memory can be read. */
import { memory } from '@tensorflow/tfjs-core';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import { createBreath } from '@/engine/breathe';
import { devices } from '@/engine/devices/device-list';
import { countCalls } from '@/engine/devices/webgl/testing';
import { runTrainingCommand } from '@/engine/run-training-command';
import { randomData } from '@/engine/testing/random-data';
import { createTrainingControl } from '@/engine/training-control';

export interface Held {
  tensors: number;
  textures: number;
}

/** Trains one short run of a small network whenever asked, and says what is held after it. */
export function createRunner(device: Exclude<DeviceChoice, 'auto'>): () => Promise<Held> {
  const calls = countCalls();
  const breathe = createBreath();
  const recipe = tutorialRecipe({
    kind: 'classification',
    label: 'label',
    features: ['x'],
    classes: 'integers',
  });
  recipe.network.layers = [
    { kind: 'dense', units: 16, activation: 'relu' },
    { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
    { kind: 'dropout', rate: 0.3 },
  ];
  recipe.training = { ...recipe.training, epochs: 2 };
  const data = randomData({ rows: 256, validationRows: 32, features: 11, outputs: 9 });
  return async () => {
    let failure = '';
    await runTrainingCommand(
      { type: 'train', run: 'bench', recipe, data, device },
      {
        control: createTrainingControl(),
        emit: (event) => void (failure = event.type === 'failed' ? event.error.code : ''),
        now: () => performance.now(),
        breathe,
        devices: devices.filter(({ name }) => name === device),
      },
    );
    if (failure) throw new Error(failure);
    return { tensors: memory().numTensors, textures: calls.textures };
  };
}
