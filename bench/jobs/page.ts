import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { FidelityJob, FidelityRun } from '../fidelity-page.ts';
import { buildPage, trainOnPage, type PageRun } from '../harness/built-page.ts';
import { median, pairedRatio } from '../harness/statistics.ts';
import { rowOf, type Context, type Job, type Row } from '../job.ts';

type Device = 'webgl' | 'simd';
/** From the page with its curves, and from the same worker with nobody to draw for. */
interface Turn {
  page: PageRun;
  bareSeconds: number;
}

/** How long the run of 10,000 epochs goes on before Stop. */
const longRunMs = 6_000;

export const job: Job = {
  name: 'page',
  describe:
    'The tutorial on the built page with its curves drawn, beside the same training worker alone; and the first seconds of 10,000 epochs.',
  async run(context) {
    const { browser, openPage } = await context.browser();
    const built = await buildPage(browser);
    const page = await built.open();
    const bare = await openPage();
    const csv = readFileSync('public/samples/red-wine-synthetic.csv', 'utf8');
    const rows: Row[] = [];
    for (const [device, epochs] of lengths(context)) {
      const turns = await takeTurns(page, bare, { csv, device, epochs }, context);
      rows.push(summary(device, epochs, turns));
      const long = { csv, device, epochs: 10_000, stopAfterMs: longRunMs };
      rows.push(longRow(device, await trainOnPage(page, long)));
    }
    await Promise.all([page.close(), bare.close()]);
    await built.close();
    return rows;
  },
};

/** In software, 1,000 epochs on WebGL take minutes. */
function lengths({ full }: Context): [Device, number][] {
  return [
    ['simd', 1000],
    ['webgl', full ? 1000 : 20],
  ];
}

async function takeTurns(
  page: Page,
  bare: Page,
  run: { csv: string; device: Device; epochs: number },
  { runs, budgetMs }: Context,
): Promise<Turn[]> {
  const start = performance.now();
  const turns: Turn[] = [];
  while (turns.length < runs && (turns.length === 0 || performance.now() - start < budgetMs / 2)) {
    const drawn = await trainOnPage(page, run);
    turns.push({ page: drawn, bareSeconds: (await trainAlone(bare, { ...run, seed: 1 })).seconds });
  }
  return turns;
}

function trainAlone(page: Page, run: FidelityJob): Promise<FidelityRun> {
  return page.evaluate(
    async ([path, given]) => {
      const { trainTutorial } = (await import(path)) as {
        trainTutorial(job: FidelityJob): Promise<FidelityRun>;
      };
      return trainTutorial(given);
    },
    ['/bench/fidelity-page.ts', run] as const,
  );
}

function summary(device: Device, epochs: number, turns: readonly Turn[]): Row {
  const drawn = turns.map((turn) => turn.page.seconds);
  const alone = turns.map((turn) => turn.bareSeconds);
  return rowOf(job.name, device, {
    backend: turns[0].page.backend,
    epochs,
    seconds: median(drawn),
    secondsAlone: median(alone),
    overheadPercent: 100 * (pairedRatio(drawn, alone) - 1),
    msPerEpoch: (1000 * median(drawn)) / epochs,
    longestTaskMs: Math.max(...turns.map((turn) => turn.page.longestTaskMs)),
    runs: turns.length,
  });
}

function longRow(device: Device, { backend, epochs, seconds, longestTaskMs }: PageRun): Row {
  const msPerEpoch = (1000 * seconds) / epochs;
  const name = `${device}, 10,000 epochs, stopped`;
  return rowOf(job.name, name, { backend, epochs, seconds, msPerEpoch, longestTaskMs, runs: 1 });
}
