/** @file Who takes part: devices and stock TensorFlow.js in pages of the browser, PyTorch in a process beside it. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PageContestant } from '../page/page-contestant.ts';
import type { BenchBrowser } from './browser.ts';

export interface Contestant extends PageContestant {
  close(): Promise<void>;
}

const PYTHON = '/usr/bin/python3';

/** The contestant of that module in bench/page, in a page of its own. */
export async function openInPage(
  { openPage }: BenchBrowser,
  module: 'ours' | 'stock',
  name: string,
): Promise<Contestant> {
  const page = await openPage();
  const handle = await page.evaluateHandle(
    async ([path, wanted]) => {
      const { createContestant } = (await import(path)) as {
        createContestant(name: string): PageContestant | Promise<PageContestant>;
      };
      return createContestant(wanted);
    },
    [`/bench/page/${module}.ts`, name] as const,
  );
  return {
    prepare: (shape) => handle.evaluate((contestant, given) => contestant.prepare(given), shape),
    epochs: (count) => handle.evaluate((contestant, given) => contestant.epochs(given), count),
    figures: () => handle.evaluate((contestant) => contestant.figures()),
    close: () => page.close(),
  };
}

/** PyTorch on one thread, training only; a string says why there is none. */
export function openTorch(): Contestant | string {
  if (spawnSync(PYTHON, ['-c', 'import torch']).status !== 0)
    return `PyTorch is left out: ${PYTHON} has no torch.`;
  const script = fileURLToPath(new URL('../torch_epochs.py', import.meta.url));
  const child = spawn(PYTHON, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (order: unknown) => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch ended without an answer.');
    return Number(value);
  };
  return {
    prepare: ask,
    epochs: ask,
    figures: async () => ({}),
    close: async () => void child.kill(),
  };
}
