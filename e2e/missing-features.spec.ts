/** What other browsers lack, Safari above all, taken away from this one: the page works, or says what is missing. */
import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, test, wineCsv } from './fixtures.ts';

const table = 'a,b,target\n' + '1,2,x\n3,4,y\n'.repeat(20);

/** Has every worker of that name begin with this code. */
async function beginWorker(page: Page, name: string, code: string) {
  let begun = 0;
  await page.route(`**/${name}*.js`, async (route) => {
    const response = await route.fetch();
    begun++;
    await route.fulfill({ response, body: `${code};${await response.text()}` });
  });
  return () => begun;
}

test('without OffscreenCanvas in a worker it trains on the CPU and says so', async ({
  lossline,
  page,
}) => {
  const begun = await beginWorker(page, 'training-worker', 'delete self.OffscreenCanvas');
  await page.reload();
  await lossline.chooseText('own.csv', table);
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
  expect(begun()).toBeGreaterThan(0);
  await expect(page.getByText(/no WebGL 2 here.*Training goes on with the CPU/)).toBeVisible();
});

test('without DecompressionStream a packed file is read all the same, a damaged one told of', async ({
  lossline,
  page,
}) => {
  const begun = await beginWorker(page, 'data-worker', 'delete self.DecompressionStream');
  await page.reload();
  const packed = gzipSync(table);
  await lossline.chooseText('packed.csv.gz', packed);
  await expect(lossline.preview).toContainText('40 rows, 3 columns');
  expect(begun()).toBeGreaterThan(0);
  await lossline.chooseText('cut.csv.gz', packed.subarray(0, 30));
  await expect(lossline.alert).toContainText(/damaged|incomplete|cut/i);
});

test('a browser that keeps nothing trains all the same', async ({ lossline, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.reload();
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
  await lossline.button('Keep').click();
  await expect(page.getByText(/not kept|keeps nothing|cannot be kept/i).first()).toBeVisible();
});

test('a browser whose store fails to open trains all the same', async ({ lossline, page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
  });
  await page.reload();
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
});

test('without what is new or refused elsewhere the page opens, trains and keeps', async ({
  lossline,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
    for (const name of ['requestIdleCallback', 'SharedArrayBuffer', 'launchQueue'])
      Reflect.deleteProperty(window, name);
    for (const name of ['locks', 'storage', 'clipboard', 'serviceWorker'])
      Reflect.deleteProperty(Navigator.prototype, name);
  });
  await page.reload();
  expect(await page.evaluate(() => 'locks' in navigator || 'requestIdleCallback' in window)).toBe(
    false,
  );
  await lossline.chooseText('own.csv', table);
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
  await page.reload();
  await expect(lossline.status).toHaveText('finished 3 epochs');
});
