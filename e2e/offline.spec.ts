import type { Page } from '@playwright/test';
import { expect, test as base, wineCsv } from './fixtures.ts';
import { LosslinePage } from './lossline-page.ts';
import { serveBuilt, type StaticServer } from './static-server.ts';

/** Each test has a host of its own, with the page in a folder, which it may cut off. */
const test = base.extend<{ server: StaticServer }>({
  serviceWorkers: 'allow',
  // Playwright reads off this pattern which fixtures it asks for: none.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await serveBuilt('/some/where/');
    await use(server);
    await server.stop();
  },
  baseURL: ({ server }, use) => use(server.url),
});

/** Waits until the browser has all of the page. */
async function untilKept(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((wake) => setTimeout(wake, 50));
  });
}

const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });

test('after one visit all of it works with the network off', async ({
  lossline,
  page,
  context,
  server,
}) => {
  await untilKept(page);
  await context.setOffline(true);
  await server.stop();
  await page.reload();
  await page.getByRole('button', { name: /^Penguins/ }).click();
  await expect(lossline.preview).toContainText('344 rows');
  for (const [sample, rows] of [
    ['Cars', '406 rows'],
    ['Seattle weather', '1,461 rows'],
    ['Red wine', '1,599 rows'],
  ]) {
    await lossline.button('Samples').click();
    await page.getByRole('menuitem', { name: sample }).click();
    await expect(lossline.preview).toContainText(rows);
  }
  await lossline.field('Epochs').fill('2');
  for (const device of ['webgl', 'simd', 'tfjs']) {
    await lossline.field('Runs on').selectOption(device);
    await lossline.trainToEnd();
  }
  await tab(page, 'Inside the network').click();
  await expect(page.getByRole('region', { name: 'Inside the network' })).toBeVisible();
  await tab(page, 'Result details').click();
  await expect(page.getByRole('region', { name: 'Result details' })).toContainText('precision');
  await tab(page, 'Why').click();
  await expect(page.getByRole('region', { name: 'Why' })).toContainText('alcohol');
  await tab(page, 'Predict').click();
  await expect(page.getByRole('region', { name: 'Predict' })).toContainText('alcohol');
  await tab(page, /^Runs/).click();
  await tab(page, 'Try many').click();
  await tab(page, 'Export').click();
  for (const title of ['Keras script', 'TensorFlow.js', 'ONNX', 'Report']) {
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('button', { name: new RegExp(`^Download .*${title}`) })
      .first()
      .click();
    expect(await (await downloading).failure()).toBeNull();
  }
  await lossline.button('Learn').click();
  await expect(page.getByRole('complementary', { name: 'Learn' })).toBeVisible();
});

test('the browser finds it installable, under any path', async ({ page, lossline, server }) => {
  void lossline;
  await untilKept(page);
  const client = await page.context().newCDPSession(page);
  const manifest = await client.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(manifest.url).toBe(`${server.url}manifest.webmanifest`);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  // A context of its own is a private window to Chromium, where nothing installs.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(others).toEqual([]);
  const { icons, file_handlers } = JSON.parse(manifest.data!);
  for (const { src, sizes } of icons) {
    const response = await page.request.get(`${server.url}${src}`);
    expect(response.ok(), src).toBe(true);
    const width = (await response.body()).readUInt32BE(16);
    if (sizes !== 'any') expect(`${width}x${width}`).toBe(sizes);
  }
  expect(Object.values(file_handlers[0].accept).flat()).toEqual([
    '.csv',
    '.tsv',
    '.txt',
    '.xlsx',
    '.parquet',
    '.lossline',
  ]);
});

test('a file that the system opens it with is read', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (consumer: unknown) => Object.assign(window, { launch: consumer }) },
    });
  });
  const lossline = new LosslinePage(page);
  await lossline.open();
  await page.evaluate((text) => {
    const getFile = async () => new File([text], 'from-the-system.csv');
    (window as unknown as { launch(params: unknown): void }).launch({ files: [{ getFile }] });
  }, wineCsv());
  await expect(lossline.preview).toContainText('1,599 rows');
  await expect(page.getByRole('banner')).toContainText('from-the-system.csv');
});

test('a newer version asks first, and takes nothing from another tab', async ({
  lossline,
  page,
  context,
  server,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('20000');
  await lossline.field('Runs on').selectOption('simd');
  await untilKept(page);
  await lossline.button('Train').click();
  await expect(lossline.status).toHaveText(/^training epoch \d{2}/);
  const other = new LosslinePage(await context.newPage());
  await other.page.goto('./');
  await expect(other.preview).toContainText('1,599 rows');

  server.publish(/export-panel/);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  const notice = (on: Page) => on.getByRole('region', { name: 'New version' });
  await expect(notice(page)).toContainText('A run is on');
  await expect(notice(other.page)).toBeVisible();
  await expect(page).toHaveTitle('Lossline');
  await expect(lossline.status).toHaveText(/^training epoch/);

  await notice(page).getByRole('button', { name: 'Update' }).click();
  await expect(page).toHaveTitle('Newer Lossline');
  await expect(page.getByRole('region', { name: 'Welcome back' })).toContainText('Run 1 was at');
  await expect(notice(page)).toHaveCount(0);

  await expect(other.page).toHaveTitle('Lossline');
  await tab(other.page, 'Export').click();
  await expect(other.page.getByRole('region', { name: 'Export' })).toContainText('“Run 1”');
  await notice(other.page).getByRole('button', { name: 'Update' }).click();
  await expect(other.page).toHaveTitle('Newer Lossline');

  await other.page.close();
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
});

test.describe('the watch of requests', () => {
  test.use({ bypassCSP: true });

  test('sees what a page or a worker asks of another origin', async ({ page, complaints }) => {
    await page.goto('./');
    await page.evaluate(async () => {
      const ask = (name: string) => `fetch('http://127.0.0.1:9/${name}').catch(() => 0)`;
      const source = URL.createObjectURL(new Blob([`${ask('worker')}.then(() => postMessage(0))`]));
      await fetch('http://127.0.0.1:9/page').catch(() => 0);
      const worker = new Worker(source);
      await new Promise((resolve) => (worker.onmessage = resolve));
    });
    const requests = complaints.splice(0).filter((text) => text.startsWith('request'));
    expect(requests).toEqual([
      'request: http://127.0.0.1:9/page',
      'request: http://127.0.0.1:9/worker',
    ]);
  });
});
