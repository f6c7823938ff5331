import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, systemChromium } from '../test/browser.ts';
import { expect, test, wineCsv } from './fixtures.ts';
import { LosslinePage } from './lossline-page.ts';

const welcome = (page: Page) => page.getByRole('region', { name: 'Welcome back', exact: true });

/** A small table, its epochs a few milliseconds each. */
async function openSmall(lossline: LosslinePage, epochs: number) {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.field('Runs on').selectOption('simd');
}

/** The whole history as the page tells it, with all its digits. */
async function digits(lossline: LosslinePage): Promise<string> {
  const { page } = lossline;
  const downloading = page.waitForEvent('download');
  await lossline.button('Keep').click();
  await lossline.button('Save project').click();
  const path = await (await downloading).path();
  await page.keyboard.press('Escape');
  const { unzipSync } = await import('fflate');
  const entries = unzipSync(new Uint8Array(readFileSync(path)));
  const runs = Object.keys(entries).filter((name) => name.endsWith('numbers.bin'));
  return Buffer.from(entries[runs.at(-1)!]).toString('base64');
}

test('a reload in mid-run loses nothing, and the run that goes on ends equally', async ({
  lossline,
  page,
}) => {
  await openSmall(lossline, 1200);
  await lossline.trainToEnd();
  const whole = await digits(lossline);
  await lossline.button('Train').click();
  await expect(lossline.status).toHaveText(/^training epoch \d{2,3} of 1,200/);
  await page.reload();
  await expect(welcome(page)).toContainText(/wine.csv, Run 2 was at epoch \d+ of 1,200/);
  await expect(lossline.field('Epochs')).toHaveValue('1200');
  await expect(lossline.preview).toContainText('1,599 rows');
  await lossline.button('Go on').click();
  await expect(lossline.status).toHaveText('finished 1,200 epochs');
  await expect(welcome(page)).toHaveCount(0);
  expect(await digits(lossline)).toBe(whole);
  await page.reload();
  await expect(lossline.status).toHaveText('finished 1,200 epochs');
  await expect(lossline.testResult).toContainText('Test accuracy');
});

test('a second tab works on a copy, and neither writes over the other', async ({
  lossline,
  page,
  context,
}) => {
  await openSmall(lossline, 4);
  await lossline.trainToEnd();
  await page.waitForTimeout(600);
  const other = new LosslinePage(await context.newPage());
  await other.page.goto('./');
  await expect(other.page.getByText('This is open in another tab too.')).toBeVisible();
  await expect(other.status).toHaveText('finished 4 epochs');
  await other.field('Epochs').fill('3');
  await other.trainToEnd();
  await lossline.field('Epochs').fill('5');
  await page.waitForTimeout(600);
  await page.reload();
  await other.page.reload();
  await expect(lossline.field('Epochs')).toHaveValue('5');
  await expect(lossline.status).toHaveText('finished 4 epochs');
  await expect(other.field('Epochs')).toHaveValue('3');
  await expect(other.status).toHaveText('finished 3 epochs');
  await other.page.close();
  await lossline.button('Keep').click();
  await expect(lossline.button('Open wine.csv again')).toBeVisible();
});

test('what is kept is cleared where a person says so twice', async ({ lossline, page }) => {
  await openSmall(lossline, 2);
  await lossline.trainToEnd();
  await lossline.button('Keep').click();
  await expect(page.getByText('wine.csv and 1 run are kept in this browser')).toBeVisible();
  await expect(page.getByText(/that this browser allows/)).toBeVisible();
  await lossline.button('Clear').click();
  await lossline.button('Clear all').click();
  const firstVisit = page.getByRole('button', { name: 'Run the tutorial' });
  await expect(firstVisit).toBeVisible();
  await page.reload();
  await expect(firstVisit).toBeVisible();
  await lossline.button('Keep').click();
  await expect(page.getByText('What you open and do is kept in this browser')).toBeVisible();
});

test('a project goes into a file and comes back, in place of another', async ({
  lossline,
  page,
}) => {
  await openSmall(lossline, 3);
  await lossline.trainToEnd();
  const downloading = page.waitForEvent('download');
  await lossline.button('Keep').click();
  await lossline.button('Save project').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('wine.lossline');
  const path = await download.path();
  await page.keyboard.press('Escape');
  const before = await lossline.lastValues();
  await lossline.chooseText('small.csv', 'a,b,target\n' + '1,2,x\n3,4,y\n'.repeat(20));
  await expect(lossline.preview).toContainText('40 rows');
  const buffer = readFileSync(path);
  const choose = page.getByLabel('CSV file');
  await choose.setInputFiles({ name: 'wine.lossline', mimeType: 'application/zip', buffer });
  await expect(page.getByText(/wine.lossline holds wine.csv, .* and 1 run/)).toBeVisible();
  await lossline.button('Open it').click();
  await expect(lossline.preview).toContainText('1,599 rows');
  expect(await lossline.lastValues()).toBe(before);
  await lossline.button('Undo').click();
  await expect(lossline.preview).toContainText('40 rows');
  await choose.setInputFiles({
    name: 'broken.lossline',
    mimeType: 'application/zip',
    buffer: buffer.subarray(0, buffer.length / 2),
  });
  await expect(lossline.alert).toContainText('This file is no Lossline project.');
  await expect(lossline.preview).toContainText('40 rows');
});

test.describe('twenty kills', () => {
  let folder: string;
  let context: BrowserContext;

  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lossline-'));
    context = await chromium.launchPersistentContext(folder, {
      executablePath: systemChromium(),
      args: chromiumFlags,
      viewport: { width: 1440, height: 900 },
    });
  });
  test.afterEach(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('of the process at random moments cost nothing: the run ends equally', async ({
    baseURL,
  }) => {
    test.setTimeout(400_000);
    const kills = 20;
    let lossline = new LosslinePage(await context.newPage());
    const open = () => lossline.page.goto(baseURL!);
    await open();
    await openSmall(lossline, 120);
    await lossline.trainToEnd();
    const whole = await digits(lossline);
    await lossline.button('Train').click();
    let reached = 0;
    for (let kill = 0; kill < kills; kill++) {
      await expect(lossline.status).toHaveText(/^training epoch/);
      await lossline.page.waitForTimeout(Math.random() * 250);
      const seen = await lossline.status.textContent();
      const client = await context.newCDPSession(lossline.page);
      void client.send('Page.crash').catch(() => {});
      await lossline.page.waitForEvent('crash');
      await lossline.page.close();
      lossline = new LosslinePage(await context.newPage());
      await open();
      if (seen?.startsWith('finished')) break;
      const text = (await welcome(lossline.page).textContent()) ?? '';
      const at = Number(/was at epoch (\d+)/.exec(text)?.[1] ?? 0);
      const drawn = Number(/^training epoch (\d+)/.exec(seen ?? '')?.[1] ?? 1) - 1;
      // An epoch that ended in the very moment of the kill may still be on its way to the store.
      expect(at, `kill ${kill + 1} after ${seen}`).toBeGreaterThanOrEqual(drawn - 1);
      expect(at, `kill ${kill + 1}`).toBeGreaterThanOrEqual(reached);
      reached = at;
      await lossline.button('Go on').click();
    }
    await expect(lossline.status).toHaveText('finished 120 epochs');
    expect(await digits(lossline)).toBe(whole);
  });
});
