import { measureGrowth } from '../harness/growth.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'units',
  describe: 'Two blocks of so many units on the tutorial rows, batch size 128.',
  run: (context) =>
    measureGrowth(
      {
        job: job.name,
        size: 'units',
        points: context.full ? [16, 64, 256, 1024] : [16, 256],
        shapeAt: (units) => ({
          ...tutorialShape,
          blocks: [
            { units, dropout: 0.3 },
            { units, dropout: 0.3 },
          ],
        }),
        // What a step costs whatever the width keeps the guess from growing too fast.
        workAt: (units) => units * units + 30_000,
      },
      context,
    ),
};
