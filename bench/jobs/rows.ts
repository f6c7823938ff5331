import { measureGrowth } from '../harness/growth.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'rows',
  describe: 'The tutorial network on more rows, a ninth of them more for validation.',
  run: (context) =>
    measureGrowth(
      {
        job: job.name,
        size: 'rows',
        points: context.full ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000],
        shapeAt: (rows) => ({ ...tutorialShape, rows, validationRows: Math.round(rows / 9) }),
        workAt: (rows) => rows,
      },
      context,
    ),
};
