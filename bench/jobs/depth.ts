import { measureGrowth } from '../harness/growth.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'depth',
  describe: 'So many blocks of 128 units on the tutorial rows, batch size 128.',
  run: (context) =>
    measureGrowth(
      {
        job: job.name,
        size: 'depth',
        points: context.full ? [1, 2, 4, 8] : [1, 4],
        shapeAt: (depth) => ({
          ...tutorialShape,
          blocks: Array.from({ length: depth }, () => ({ units: 128, dropout: 0.3 })),
        }),
        workAt: (depth) => depth,
      },
      context,
    ),
};
