import type { Page } from 'playwright';
import { median } from '../harness/statistics.ts';
import { rowOf, type Job, type Row } from '../job.ts';
import type { Held } from '../page/many-runs.ts';

const numRuns = 100;
/** So many runs at the beginning are compared with so many at the end. */
const window = 20;

interface Sample extends Held {
  /** Megabytes of JavaScript's heap and of array buffers, WebAssembly's memories among them, after a collection. */
  heap: number;
  buffers: number;
  ms: number;
}

export const job: Job = {
  name: 'many-runs',
  describe: `${numRuns} short runs one after another through the training worker's code: medians of the first ${window} and the last ${window} of what is held after each.`,
  async run({ browser, full, log }) {
    const { openPage } = await browser();
    const rows: Row[] = [];
    for (const device of full ? ['webgl', 'simd', 'tfjs'] : ['webgl', 'simd']) {
      const page = await openPage();
      rows.push(summary(device, await runMany(page, device)));
      await page.close();
      log(`${device}: ${numRuns} runs done`);
    }
    return rows;
  },
};

async function runMany(page: Page, device: string): Promise<Sample[]> {
  const runner = await page.evaluateHandle(
    async ([path, name]) => {
      const { createRunner } = (await import(path)) as {
        createRunner(device: string): () => Promise<Held>;
      };
      return createRunner(name);
    },
    ['/bench/page/many-runs.ts', device] as const,
  );
  const session = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  for (let run = 0; run < numRuns; run++) {
    const start = performance.now();
    const held = await runner.evaluate((runOnce) => runOnce());
    const ms = performance.now() - start;
    await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    const heap = usage.usedSize / 1e6;
    samples.push({ ...held, ms, heap, buffers: usage.backingStorageSize / 1e6 });
  }
  return samples;
}

function summary(device: string, samples: readonly Sample[]): Row {
  const firstAndLast = (key: keyof Sample) =>
    [samples.slice(0, window), samples.slice(-window)].map((part) =>
      median(part.map((sample) => sample[key])),
    );
  const figures: Record<string, number> = { runs: samples.length };
  for (const key of ['heap', 'buffers', 'tensors', 'textures', 'ms'] as const) {
    [figures[`${key}First`], figures[`${key}Last`]] = firstAndLast(key);
  }
  return rowOf(job.name, device, figures);
}
