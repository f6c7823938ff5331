/**
 * @file The built page as a person has it: built into a temporary folder, served, opened, and watched for long tasks and
 * for what the training worker says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { build, preview } from 'vite';
import type { TrainingEvent } from '../../src/core/protocol/training-protocol.ts';

export interface BuiltPage {
  open(): Promise<Page>;
  close(): Promise<void>;
}

export interface PageRun {
  /** Seconds of training as the training worker counts them. */
  seconds: number;
  epochs: number;
  /** The backend's name as the page shows it. */
  backend: string;
  /** Milliseconds of the longest task on the page's thread since Train; 0 where none took 50 ms. */
  longestTaskMs: number;
}

/** What the page is watched for; set anew by `trainOnPage`. */
interface Watched {
  events: TrainingEvent[];
  longestTaskMs: number;
}

/** Builds and serves the page. */
export async function buildPage(browser: Browser): Promise<BuiltPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'lossline-bench-'));
  await build({ build: { outDir, emptyOutDir: true }, logLevel: 'error' });
  const server = await preview({ build: { outDir }, preview: { port: 0 }, logLevel: 'error' });
  return {
    async open() {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(watch);
      await page.goto(server.resolvedUrls!.local[0]);
      return page;
    },
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

/** Chooses the file, sets epochs and device, trains, and stops after `stopAfterMs` where that comes first. */
export async function trainOnPage(
  page: Page,
  { csv, device, epochs, stopAfterMs }: PageJob,
): Promise<PageRun> {
  await page.getByLabel('CSV file').setInputFiles({
    name: 'wine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByLabel('Epochs', { exact: true }).fill(String(epochs));
  await page.getByLabel('Runs on', { exact: true }).selectOption(device);
  await page.evaluate(forget);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  const end = page.waitForFunction(hasEnded, undefined, { timeout: 600_000, polling: 100 });
  if (stopAfterMs !== undefined) {
    const stop = page.getByRole('button', { name: 'Stop', exact: true });
    await Promise.race([end, page.waitForTimeout(stopAfterMs).then(() => stop.click())]);
  }
  await end;
  const { events, longestTaskMs } = await page.evaluate(watched);
  const last = events.at(-1)!;
  if (last.type !== 'finished')
    throw new Error(`The run on the page ended: ${JSON.stringify(last)}`);
  const backend = events.flatMap((event) => (event.type === 'backend' ? [event.backend] : []))[0];
  return {
    seconds: last.seconds,
    epochs: events.reduce((sum, one) => sum + (one.type === 'epochs' ? one.epochs.length : 0), 0),
    backend: backend.name,
    longestTaskMs,
  };
}

export interface PageJob {
  csv: string;
  device: 'webgl' | 'simd';
  epochs: number;
  stopAfterMs?: number;
}

function watch() {
  const watched: Watched = { events: [], longestTaskMs: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    const times = list.getEntries().map((entry) => entry.duration);
    watched.longestTaskMs = Math.max(watched.longestTaskMs, ...times);
  }).observe({ type: 'longtask' });
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes('training-worker')) return;
      this.addEventListener('message', ({ data }: MessageEvent<TrainingEvent>) =>
        watched.events.push(data.type === 'finished' ? { ...data, test: null! } : data),
      );
    }
  };
}

function watched(): Watched {
  return (window as unknown as { watched: Watched }).watched;
}

function forget() {
  Object.assign((window as unknown as { watched: Watched }).watched, {
    events: [],
    longestTaskMs: 0,
  });
}

function hasEnded(): boolean {
  const last = (window as unknown as { watched: Watched }).watched.events.at(-1)?.type;
  return last === 'finished' || last === 'failed';
}
