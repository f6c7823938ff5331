import { describe, expect, it } from 'vitest';
import { epochsDone } from '@/core/training/run';
import { epochOrder } from '@/core/random/counter';
import type { Device, Trainer, TrainerSpec } from './device';
import { devices } from './devices/device-list';
import { digitsOf, steer, steeredRecipe, type Plan } from './testing/steered-run';

/** What a device was asked for. */
interface Asked {
  specs: TrainerSpec[];
  steps: [from: number, to: number, rate: number][];
}

function watched(device: Device, asked: Asked): Device {
  return {
    ...device,
    async createTrainer(spec) {
      const trainer = await device.createTrainer(spec);
      asked.specs.push(spec);
      const step: Trainer['step'] = (...given) => {
        asked.steps.push(given);
        trainer.step(...given);
      };
      return { ...trainer, step };
    },
  };
}

/** The changes to 41 rows in batches of 8 with a rate of 0.01, for 12 epochs. */
const changes = [
  { epoch: 1, row: 16, learningRate: 0.03 },
  { epoch: 2, row: 24, batchSize: 16 },
  { epoch: 3, row: 0, learningRate: 0.005, epochs: 5 },
];

/** Where the steps of an epoch begin, and their rates, as the changes have it. */
const epochs: [from: number, rate: number][][] = [
  [0, 8, 16, 24, 32, 40].map((from) => [from, 0.01]),
  [0, 8, 16, 24, 32, 40].map((from) => [from, from < 16 ? 0.01 : 0.03]),
  [0, 8, 16, 24, 40].map((from) => [from, 0.03]),
  [0, 16, 32].map((from) => [from, 0.005]),
  [0, 16, 32].map((from) => [from, 0.005]),
];

/** The same steps by hand, with a trainer of the new size from the place of its change on. */
async function byHand(device: Device, spec: TrainerSpec) {
  let trainer = await device.createTrainer(spec);
  for (const [epoch, steps] of epochs.entries()) {
    const order = epochOrder(41, spec.seed, epoch);
    trainer.setOrder(order);
    for (const [i, [from, rate]] of steps.entries()) {
      if (epoch === 2 && from === 24) {
        const state = await trainer.getState();
        trainer.dispose();
        trainer = await device.createTrainer({ ...spec, batchSize: 16 });
        trainer.setState(state);
        trainer.setOrder(order);
      }
      trainer.step(from, steps[i + 1]?.[0] ?? 41, rate);
    }
  }
  const state = await trainer.getState();
  trainer.dispose();
  return state;
}

describe.each(devices.map((device) => ({ name: device.name, device })))(
  'on $name',
  ({ device }) => {
    it('a run takes larger and smaller batches on its way, and is replayed to the last digit', async () => {
      const plan: Plan = {
        2: (control) => control.change({ batchSize: 32 }),
        6: (control) => control.change({ batchSize: 5, learningRate: 0.02 }),
        14: (control) => control.change({ batchSize: 41, epochs: 9 }),
      };
      const live = await steer({ recipe: steeredRecipe({ epochs: 8 }), device, plan });
      expect(live.run.error).toBeNull();
      expect(live.run.backend?.device).toBe(device.name);
      expect(live.run.recipe.training.changes.map(({ batchSize }) => batchSize)).toEqual([
        32, 5, 41,
      ]);
      expect(epochsDone(live.run)).toBe(9);
      const replayed = await steer({ recipe: live.run.recipe, device });
      expect(digitsOf(replayed)).toEqual(digitsOf(live));
    });

    it('a changed rate, batch size or number of epochs holds from the very step it was made for', async () => {
      const asked: Asked = { specs: [], steps: [] };
      const recipe = steeredRecipe({ changes });
      const { run } = await steer({ recipe, device: watched(device, asked) });
      expect(run.error).toBeNull();
      const wanted = epochs.flatMap((steps) =>
        steps.map(([from, rate], i) => [from, steps[i + 1]?.[0] ?? 41, rate]),
      );
      expect(asked.steps).toEqual(wanted);
      expect(asked.specs.map(({ batchSize }) => batchSize)).toEqual([8, 16]);
      expect(epochsDone(run)).toBe(5);
      expect(run.model!.state).toEqual(await byHand(device, asked.specs[0]));
    });
  },
);
