import { measureGrowth } from '../harness/growth.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

const rows = 8192;

export const job: Job = {
  name: 'batch',
  describe: 'The tutorial network on 8,192 rows, in larger and larger batches.',
  run: (context) =>
    measureGrowth(
      {
        job: job.name,
        size: 'batch',
        // The largest first, since more steps cost more.
        points: context.full ? [8192, 1024, 128, 32, 8, 1] : [8192, 512, 32],
        shapeAt: (batchSize) => ({ ...tutorialShape, rows, validationRows: 910, batchSize }),
        workAt: (batchSize) => rows / batchSize + 64,
      },
      context,
    ),
};
