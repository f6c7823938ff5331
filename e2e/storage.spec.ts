/** What the page does where the browser's store is damaged, full or not there. */
import type { Page } from '@playwright/test';
import { findsNothing } from './finds-nothing.ts';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

const notice = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openSmall(lossline: LosslinePage, epochs = 3) {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.field('Runs on').selectOption('simd');
}

/** Puts a database in the store's place, in a page of the same host that does not open it. */
async function putDatabase(page: Page, version: number, tables: string[]) {
  const empty = { contentType: 'text/html', body: '<link rel="icon" href="data:,">' };
  await page.route('**/empty-page', (route) => route.fulfill(empty));
  await page.goto('./empty-page');
  await page.evaluate(
    async ([number, names]) => {
      const wait = (request: IDBOpenDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      await wait(indexedDB.deleteDatabase('lossline'));
      const opening = indexedDB.open('lossline', number);
      opening.onupgradeneeded = () => {
        for (const name of names) opening.result.createObjectStore(name).put('precious', 1);
      };
      await wait(opening);
      opening.result.close();
    },
    [version, tables] as const,
  );
}

for (const { what, version, tables, words } of [
  {
    what: 'of a newer version',
    version: 70,
    tables: ['projects', 'dreams'],
    words: /newer Lossline/,
  },
  { what: 'that lacks a table', version: 10, tables: ['projects', 'runs'], words: /does not open/ },
  { what: 'of something else', version: 3, tables: ['songs'], words: /does not open/ },
]) {
  test(`a store ${what} is set aside, can be had as a file, and the page keeps on`, async ({
    page,
    lossline,
  }) => {
    await putDatabase(page, version, tables);
    await page.goto('./');
    await expect(notice(page, 'Set aside')).toContainText(words);
    await openSmall(lossline);
    await lossline.trainToEnd();
    const downloading = page.waitForEvent('download');
    await lossline.button('Save it as a file').click();
    expect((await downloading).suggestedFilename()).toBe('lossline-set-aside.zip');
    await page.reload();
    await expect(lossline.status).toHaveText('finished 3 epochs');
    await lossline.button('Delete it').click();
    await expect(notice(page, 'Set aside')).toHaveCount(0);
    await page.reload();
    await expect(lossline.button('Keep')).toBeVisible();
    await expect(notice(page, 'Set aside')).toHaveCount(0);
  });
}

test('a full store is said, nothing breaks, and what finds room is kept', async ({
  page,
  lossline,
  context,
  baseURL,
}) => {
  const client = await context.newCDPSession(page);
  const origin = new URL(baseURL!).origin;
  // Before the store is opened, since the browser asks for the room left only now and then.
  await page.goto('about:blank');
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.goto('./');
  await openSmall(lossline);
  await lossline.trainToEnd();
  await expect(notice(page, 'Not kept')).toContainText('no room');
  await expect(lossline.testResult).toContainText('Test accuracy');
  await lossline.button('Keep').click();
  await expect(page.getByRole('dialog', { name: 'Keep' })).toContainText('no room');
  await page.keyboard.press('Escape');
  await client.send('Storage.overrideQuotaForOrigin', { origin });
  await lossline.trainToEnd();
  await expect(notice(page, 'Not kept')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Runs/ })).toContainText('2');
});

for (const { what, script } of [
  {
    what: 'no store at all',
    script: "Object.defineProperty(window, 'indexedDB', { value: undefined })",
  },
  {
    what: 'a store that refuses, as a private window may',
    script:
      "indexedDB.open = () => { throw new DOMException('not here', 'InvalidStateError') };" +
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
  },
]) {
  test(`with ${what} the page says so and works`, async ({ page, lossline }) => {
    await page.addInitScript(script);
    await lossline.open();
    await openSmall(lossline);
    await lossline.trainToEnd();
    await lossline.button('Keep').click();
    await expect(page.getByText('This browser keeps nothing for this page')).toBeVisible();
    const downloading = page.waitForEvent('download');
    await lossline.button('Save project').click();
    expect((await downloading).suggestedFilename()).toBe('wine.lossline');
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`what else is kept, ${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('is deleted where a person says so twice, and axe finds nothing', async ({
      page,
      lossline,
    }) => {
      await openSmall(lossline, 2);
      await lossline.trainToEnd();
      await page.waitForTimeout(600);
      const second = await page.context().newPage();
      await second.goto('./');
      await expect(notice(second, 'Open in another tab')).toBeVisible();
      await second.getByRole('button', { name: 'Start fresh' }).click();
      // At once, while the page is still being cleared.
      await second.getByLabel('CSV file').setInputFiles({
        name: 'small.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('a,b,target\n' + '1,2,x\n3,4,y\n'.repeat(20)),
      });
      await expect(second.getByRole('region', { name: 'Data' })).toContainText('40 rows');
      const panel = second.getByRole('dialog', { name: 'Keep' });
      await second.getByRole('button', { name: 'Keep', exact: true }).click();
      await expect(panel).toContainText('open in another tab');
      await expect(panel.getByRole('button', { name: /^Delete/ })).toHaveCount(0);
      await second.keyboard.press('Escape');
      await page.close();
      await second.getByRole('button', { name: 'Keep', exact: true }).click();
      await findsNothing(second, 'the Keep panel');
      await panel.getByRole('button', { name: 'Delete wine.csv' }).click();
      await findsNothing(second, 'the Keep panel asking');
      await panel.getByRole('button', { name: 'Leave it' }).click();
      await panel.getByRole('button', { name: 'Delete wine.csv' }).click();
      await panel.getByRole('button', { name: 'Delete for good' }).click();
      await expect(panel.getByRole('status').last()).toHaveText('wine.csv is deleted.');
      await second.reload();
      await second.getByRole('button', { name: 'Keep', exact: true }).click();
      await expect(panel).toContainText('small.csv');
      await expect(panel).not.toContainText('Also kept');
    });
  });
}
