import { openInPage } from '../harness/contestants.ts';
import { measure, type Lane } from '../harness/measure.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'tutorial-webgl',
  describe:
    'The tutorial job on WebGL, validation included, beside `fit` of stock TensorFlow.js in the same browser.',
  async run(context) {
    const browser = await context.browser();
    const lanes: Lane[] = [
      { device: 'stock webgl', contestant: await openInPage(browser, 'stock', 'webgl') },
      {
        device: 'webgl',
        contestant: await openInPage(browser, 'ours', 'webgl'),
        stock: 'stock webgl',
      },
    ];
    if (context.full) {
      const contestant = await openInPage(browser, 'ours', 'tfjs');
      lanes.push({ device: 'tfjs', contestant, stock: 'stock webgl' });
    }
    const rows = await measure(job.name, lanes, tutorialShape, context);
    for (const { device, contestant } of lanes) {
      Object.assign(rows.find((row) => row.device === device) ?? {}, await contestant.figures());
      await contestant.close();
    }
    return rows;
  },
};
