import type { BenchBrowser } from '../harness/browser.ts';
import { rowOf, type Job, type Row } from '../job.ts';
import type { Held } from '../page/memory.ts';
import { tutorialShape, type Shape } from '../page/shape.ts';

const megabyte = 1e6;

export const job: Job = {
  name: 'memory',
  describe:
    'What lies on the graphics card after an epoch with Adam: two blocks of so many units on the tutorial rows, batch size 128.',
  async run({ browser, full, log }) {
    const rows: Row[] = [];
    for (const units of full ? [16, 64, 256, 1024, 2048] : [16, 256, 1024]) {
      for (const who of units > 256 ? (['ours'] as const) : (['stock', 'ours'] as const)) {
        const device = who === 'ours' ? 'webgl' : 'stock webgl';
        const held = await heldBy(await browser(), who, shapeOf(units));
        rows.push(rowOf(job.name, device, { units, ...figuresOf(held) }));
        log(`memory: ${units} units on ${device} done`);
      }
    }
    return rows;
  },
};

function shapeOf(units: number): Shape {
  return { ...tutorialShape, blocks: Array(2).fill({ units, dropout: 0.3 }) };
}

async function heldBy(
  { openPage }: BenchBrowser,
  who: 'ours' | 'stock',
  shape: Shape,
): Promise<Held> {
  const page = await openPage();
  const held = await page.evaluate(
    async ([path, name, given]) => {
      const { measureHeld } = (await import(path)) as {
        measureHeld(who: string, shape: Shape): Promise<Held>;
      };
      return measureHeld(name, given);
    },
    ['/bench/page/memory.ts', who, shape] as const,
  );
  await page.close();
  return held;
}

function figuresOf({ held, data, parameters }: Held) {
  return {
    parametersMegabytes: parameters / megabyte,
    megabytes: held / megabyte,
    timesParameters: (held - data) / parameters,
  };
}
