import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { buildPage } from '../harness/built-page.ts';
import { rowOf, type Context, type Job, type Row } from '../job.ts';

/** Epochs of each run; rates times seeds make the runs. */
const epochs = 200;

/** Megabytes that the page holds after a collection. */
interface Held {
  heap: number;
  buffers: number;
}

export const job: Job = {
  name: 'sweep',
  describe: `A sweep of the tutorial’s network on the built page, ${epochs} epochs a run, on all cores: seconds in all, the longest task of the page’s thread, and what the page holds after a fifth of the runs and after all.`,
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
  await page.evaluate(forgetWatched);
  const start = performance.now();
  await panel.getByRole('button', { name: `Start ${runs} runs` }).click();
  await untilEnded(panel, runs / 5);
  const longest = [await page.evaluate(longestTask)];
  const first = await heldAfterCollection(page);
  await untilEnded(panel, runs);
  const seconds = (performance.now() - start) / 1000;
  longest.push(await page.evaluate(longestTask));
  const last = await heldAfterCollection(page);
  log(`${runs} runs in ${seconds.toFixed(1)} s`);
  return rowOf(job.name, 'simd', {
    runs,
    seconds,
    msPerEpoch: (1000 * seconds) / (runs * epochs),
    longestTaskMs: Math.max(...longest),
    heapFirst: first.heap,
    heapLast: last.heap,
    buffersFirst: first.buffers,
    buffersLast: last.buffers,
  });
}

/** As many rates as make that many runs of four seeds each. */
function ratesOf(runs: number): string[] {
  return Array.from({ length: runs / 4 }, (_, index) => (1e-5 * 1.25 ** index).toPrecision(3));
}

/** Waits until so many runs have ended, looking four times a second. */
async function untilEnded(panel: Locator, runs: number): Promise<void> {
  for (;;) {
    const text = (await panel.textContent()) ?? '';
    if (/Done: \d+ runs/.test(text)) return;
    if (Number(/(\d+) of \d+ runs? ended/.exec(text)?.[1] ?? 0) >= runs) return;
    await panel.page().waitForTimeout(250);
  }
}

async function heldAfterCollection(page: Page): Promise<Held> {
  await page.evaluate(forgetWatched);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usage.usedSize / 1e6, buffers: usage.backingStorageSize / 1e6 };
}

/** The harness notes what workers say, which the page itself lets go. */
function forgetWatched() {
  Object.assign((window as unknown as { watched: object }).watched, {
    events: [],
    longestTaskMs: 0,
  });
}

function longestTask(): number {
  return (window as unknown as { watched: { longestTaskMs: number } }).watched.longestTaskMs;
}
