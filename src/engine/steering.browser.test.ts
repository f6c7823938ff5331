import { describe, expect, it } from 'vitest';
import { epochsDone } from '@/core/training/run';
import { devices } from './devices/device-list';
import { digitsOf, steer, steeredRecipe, type Plan } from './testing/steered-run';

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
  },
);
