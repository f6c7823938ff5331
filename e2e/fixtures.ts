import { test as base } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LosslinePage } from './lossline-page.ts';

/** A page that fails its test on any error, any refused policy and any request to another origin. */
export const test = base.extend<{ lossline: LosslinePage; complaints: string[] }>({
  complaints: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const own = request.url().startsWith(baseURL!);
      if (!own && !/^(data|blob):/.test(request.url()))
        complaints.push(`request: ${request.url()}`);
    });
    await use(complaints);
    base.expect(complaints).toEqual([]);
  },
  lossline: async ({ page, complaints }, use) => {
    void complaints;
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
