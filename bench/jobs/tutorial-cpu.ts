import { openInPage, openTorch } from '../harness/contestants.ts';
import { measure, type Lane } from '../harness/measure.ts';
import type { Job } from '../job.ts';
import { tutorialShape } from '../page/shape.ts';

export const job: Job = {
  name: 'tutorial-cpu',
  describe:
    'The tutorial job on one core, validation included, beside `fit` of stock TensorFlow.js on its WASM backend (SIMD, one thread) in the same browser, and PyTorch on one thread (training only).',
  async run(context) {
    const browser = await context.browser();
    const lanes: Lane[] = [
      { device: 'stock wasm', contestant: await openInPage(browser, 'stock', 'wasm') },
      {
        device: 'simd',
        contestant: await openInPage(browser, 'ours', 'simd'),
        stock: 'stock wasm',
      },
    ];
    const torch = openTorch();
    if (typeof torch === 'string') context.log(torch);
    else lanes.push({ device: 'torch', contestant: torch });
    const rows = await measure(job.name, lanes, tutorialShape, context);
    for (const { contestant } of lanes) await contestant.close();
    return rows;
  },
};
