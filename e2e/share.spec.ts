import { expect, test, wineCsv } from './fixtures.ts';

test('a link carries the settings, and shows them before it changes any', async ({
  lossline,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('77');
  await lossline.button('Keep').click();
  await lossline.button('Copy link').click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#recipe=[\w-]+$/);
  await page.keyboard.press('Escape');
  await lossline.field('Epochs').fill('5');
  await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  const preview = page.getByRole('region', { name: 'Settings from a link' });
  await expect(preview).toContainText('epochs: 5 → 77');
  await expect(lossline.field('Epochs')).toHaveValue('5');
  await preview.getByRole('button', { name: 'Use' }).click();
  await expect(lossline.field('Epochs')).toHaveValue('77');
  await expect(preview).toHaveCount(0);
  expect(page.url()).not.toContain('#recipe');
});

test('a link waits for a table, and what cannot be read changes nothing', async ({
  lossline,
  page,
}) => {
  for (const hash of ['#recipe=', '#recipe=%', '#recipe=AAAA', `#recipe=${'A'.repeat(70_000)}`]) {
    await page.evaluate((text) => (location.hash = text), hash);
    await expect(lossline.alert).toContainText('This link holds no settings');
    await lossline.button('Dismiss').click();
    expect(page.url()).not.toContain('#recipe');
  }
});
