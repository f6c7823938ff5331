/**
 * @file Does a run here end where Keras's does? The tutorial's recipe on the real red-wine file, in a browser, some
 * seeds, beside the PyTorch copy's figures (test/reference/tutorial_torch.json).
 * `npx tsx bench/fidelity.ts [--device auto|webgl|simd|tfjs] [--epochs 1000] [--seeds 1,2,3] [--data FILE]`
 * prints the tables of docs/fidelity.md as Markdown.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import type { DeviceChoice } from '../src/core/protocol/training-protocol.ts';
import { chromiumFlags, systemChromium } from '../test/browser.ts';
import type { FidelityJob, FidelityRow, FidelityRun } from './fidelity-page.ts';
import { fidelityTable } from './fidelity-table.ts';

const { values } = parseArgs({
  options: {
    device: { type: 'string', default: 'auto' },
    epochs: { type: 'string', default: '1000' },
    seeds: { type: 'string', default: '1,2,3' },
    data: { type: 'string', default: '../shared/data/winequality-red.csv' },
  },
});
const csv = readFileSync(values.data, 'utf8');
const epochs = Number(values.epochs);
const seeds = values.seeds.split(',').map(Number);

const server = await createServer({ server: { port: 0, hmr: false }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumFlags });
try {
  const page = await openPage();
  const rows: FidelityRun[] = [];
  for (const seed of seeds) {
    rows.push(
      await trainInPage(page, { csv, device: values.device as DeviceChoice, epochs, seed }),
    );
    console.error(`seed ${seed}: ${JSON.stringify(rows.at(-1))}`);
  }
  const seconds = rows.map((row) => row.seconds.toFixed(1)).join(', ');
  console.log(`${rows[0].backend}; ${epochs} epochs in ${seconds} s\n`);
  console.log(fidelityTable('here', rows));
  console.log(fidelityTable('PyTorch, 1,000 epochs', readReference()));
} finally {
  await browser.close();
  await server.close();
}

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.route('**/bench', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(`${server.resolvedUrls!.local[0]}bench`);
  return page;
}

function trainInPage(page: Page, job: FidelityJob): Promise<FidelityRun> {
  return page.evaluate(
    async ([path, given]) => {
      const module = (await import(path)) as {
        trainTutorial(job: FidelityJob): Promise<FidelityRun>;
      };
      return module.trainTutorial(given);
    },
    ['/bench/fidelity-page.ts', job] as const,
  );
}

function readReference(): FidelityRow[] {
  const path = new URL('../test/reference/tutorial_torch.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as FidelityRow[];
}
