import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { buildPage } from '../harness/built-page.ts';
import { median } from '../harness/statistics.ts';
import { rowOf, type Context, type Job, type Row } from '../job.ts';

/** Epochs of each run; rates times widths make the runs. */
const epochs = 200;
/** So many runs at the beginning are compared with so many at the end. */
const compared = 20;

interface Sample {
  ended: number;
  heap: number;
  buffers: number;
}

export const job: Job = {
  name: 'sweep',
  describe: `A sweep of the tutorial’s network on the built page, ${epochs} epochs a run, on all cores: seconds in all, the longest task of the page’s thread, and what the page holds after the first and the last ${compared} runs.`,
  async run(context) {
    const { browser } = await context.browser();
    const built = await buildPage(browser);
    const page = await built.open();
    const row = await sweepOnPage(page, context);
    await page.close();
    await built.close();
    return [row];
  },
};

/** 100 runs with `--full`, else 20. */
async function sweepOnPage(page: Page, { full, log }: Context): Promise<Row> {
  const runs = full ? 100 : 20;
  await page.getByLabel('CSV file').setInputFiles({
    name: 'wine.csv',
    mimeType: 'text/csv',
    buffer: readFileSync('public/samples/red-wine-synthetic.csv'),
  });
  await page.getByRole('tab', { name: 'Try many' }).click();
  const panel = page.getByRole('region', { name: 'Try many' });
  await panel.getByLabel('Batches to try').fill('');
  await panel.getByLabel('Rates to try').fill(ratesOf(runs).join(', '));
  await panel.getByLabel('Runs of each').fill('4');
  await panel.getByLabel('Length of each').fill(String(epochs));
  await page.evaluate(forgetTasks);
  const start = performance.now();
  await panel.getByRole('button', { name: `Start ${runs} runs` }).click();
  const samples = await watch(page, runs);
  const seconds = (performance.now() - start) / 1000;
  log(`${runs} runs in ${seconds.toFixed(1)} s`);
  const held = (key: 'heap' | 'buffers', first: boolean) => {
    const part = samples.filter(({ ended }) =>
      first ? ended <= compared : ended > runs - compared,
    );
    return part.length > 0 ? median(part.map((sample) => sample[key])) : null;
  };
  return rowOf(job.name, 'simd', {
    runs,
    seconds,
    msPerEpoch: (1000 * seconds) / (runs * epochs),
    longestTaskMs: await page.evaluate(longestTask),
    heapFirst: held('heap', true),
    heapLast: held('heap', false),
    buffersFirst: held('buffers', true),
    buffersLast: held('buffers', false),
  });
}

/** As many rates as make that many runs of four seeds each. */
function ratesOf(runs: number): string[] {
  return Array.from({ length: runs / 4 }, (_, index) => (1e-5 * 1.25 ** index).toPrecision(3));
}

/** Looks at the page's memory every second until all runs have ended. */
async function watch(page: Page, runs: number): Promise<Sample[]> {
  const session = await page.context().newCDPSession(page);
  const panel = page.getByRole('region', { name: 'Try many' });
  const samples: Sample[] = [];
  for (;;) {
    await page.waitForTimeout(1000);
    const text = (await panel.textContent()) ?? '';
    const ended = Number(/(\d+) of \d+ runs? ended/.exec(text)?.[1] ?? runs);
    const usage = await session.send('Runtime.getHeapUsage');
    samples.push({ ended, heap: usage.usedSize / 1e6, buffers: usage.backingStorageSize / 1e6 });
    if (text.includes(`Done: ${runs} runs.`)) return samples;
  }
}

function forgetTasks() {
  (window as unknown as { watched: { longestTaskMs: number } }).watched.longestTaskMs = 0;
}

function longestTask(): number {
  return (window as unknown as { watched: { longestTaskMs: number } }).watched.longestTaskMs;
}
