/**
 * @file The benchmark: every figure this project claims, side by side with others in one run.
 * `npm run bench` prints tables; `-- --job NAME` runs one job (several times for several), `--runs N` takes N turns,
 * `--full` all points and devices, `--json FILE` writes the rows, `--markdown FILE` replaces the tables of that
 * document, `--plot FILE` draws how cost grows as SVG, `--gpu` leaves WebGL to the browser instead of to software.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { startBrowser, type BenchBrowser } from './harness/browser.ts';
import type { Context, Job, Row } from './job.ts';
import { jobs } from './jobs/job-list.ts';
import { describeMachine, loadNow } from './report/machine.ts';
import { replaceBlock } from './report/markdown.ts';
import { growthPlot } from './report/plot.ts';
import { markdownTable } from './report/table.ts';

const { values } = parseArgs({
  options: {
    job: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
    full: { type: 'boolean', default: false },
    gpu: { type: 'boolean', default: false },
    json: { type: 'string' },
    markdown: { type: 'string' },
    plot: { type: 'string' },
  },
});

let started: Promise<BenchBrowser> | undefined;
const context: Context = {
  runs: Number(values.runs),
  full: values.full,
  budgetMs: values.full ? 60_000 : 35_000,
  browser: () => (started ??= startBrowser({ gpu: values.gpu })),
  log: (message) => console.error(message),
};
const rows: Row[] = [];
const loadBefore = loadNow();
try {
  for (const job of chosenJobs()) {
    const ofJob = await job.run(context);
    rows.push(...ofJob);
    console.log(`## ${job.name}\n\n${job.describe}\n\n${markdownTable(ofJob)}\n`);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
    if (values.markdown) await replaceTable(values.markdown, job, ofJob);
  }
  if (values.plot) writeFileSync(values.plot, growthPlot(rows));
  console.log(await machine());
} finally {
  await (await started)?.close();
}

function chosenJobs(): readonly Job[] {
  const names = values.job ?? jobs.map((job) => job.name);
  return names.map((name) => {
    const found = jobs.find((job) => job.name === name);
    if (found) return found;
    throw new Error(`No job ${name}; there are ${jobs.map((job) => job.name).join(', ')}.`);
  });
}

async function machine(): Promise<string> {
  const open = await started;
  const renderer = open ? await open.renderer() : null;
  return describeMachine({ renderer, browserVersion: open?.browser.version() ?? null, loadBefore });
}

async function replaceTable(path: string, job: Job, ofJob: readonly Row[]) {
  const text = `${job.describe}\n\n${markdownTable(ofJob)}\n\n${await machine()}.`;
  const replaced = replaceBlock(readFileSync(path, 'utf8'), job.name, text);
  writeFileSync(path, await format(replaced, { ...(await resolveConfig(path)), filepath: path }));
}
