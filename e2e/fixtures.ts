import { test as base } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { watchFor } from './complaints.ts';
import { LosslinePage } from './lossline-page.ts';

/**
 * Every test fails on any error, any refused policy and any request to another origin, whichever page or worker of the
 * browser it comes from. The page is kept from installing itself but where a test is about that, as fetching all its
 * files takes a busy machine long.
 */
export const test = base.extend<{ lossline: LosslinePage; complaints: string[] }>({
  serviceWorkers: 'block',
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = watchFor(context, [baseURL!]);
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  lossline: async ({ page }, use) => {
    const lossline = new LosslinePage(page);
    await lossline.open();
    await use(lossline);
  },
});

export { expect } from '@playwright/test';

const read = (path: string) => {
  const file = fileURLToPath(new URL(path, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

/** The real red-wine table where it lies beside the project, else the synthetic one of the same shape. */
export function wineCsv(): string {
  const real = read('../../shared/data/winequality-red.csv');
  return (
    real ??
    read('../src/io/samples/red-wine-synthetic.csv') ??
    read('../public/samples/red-wine-synthetic.csv')!
  );
}
