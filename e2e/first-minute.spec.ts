import { expect, test, wineCsv } from './fixtures.ts';

test('from opening the page to moving curves takes one click', async ({ lossline, page }) => {
  await page.evaluate(() => {
    const counted = window as unknown as { clicks: number };
    counted.clicks = 0;
    addEventListener('click', ({ isTrusted }) => (counted.clicks += Number(isTrusted)), true);
  });
  await lossline.button('Run the tutorial').click();
  await expect(lossline.chart('loss')).toContainText('After epoch');
  const captions = await lossline.watchCaptions();
  await expect
    .poll(() => captions.evaluate((seen) => new Set(seen).size), { message: 'the curves move' })
    .toBeGreaterThan(2);
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(1);
});

test('their own table gives its first curve after two actions: open and Train', async ({
  lossline,
}) => {
  await lossline.chooseText('own.csv', wineCsv());
  await lossline.button('Train').click();
  await expect(lossline.chart('loss')).toContainText('After epoch');
});
