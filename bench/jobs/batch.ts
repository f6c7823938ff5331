import { measureGrowth } from '../harness/growth.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'batch',
  describe:
    'The tutorial network on as many rows as the largest batch has, in smaller and smaller batches.',
  run(context) {
    // The largest first, since more steps cost more.
    const points = context.full ? [8192, 1024, 128, 32, 8, 1] : [2048, 256, 32];
    const rows = points[0];
    return measureGrowth(
      {
        job: job.name,
        size: 'batch',
        points,
        shapeAt: (batchSize) => ({ ...tutorialShape, rows, validationRows: rows >> 3, batchSize }),
        workAt: (batchSize) => rows / batchSize + rows / 128,
      },
      context,
    );
  },
};
