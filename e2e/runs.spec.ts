/** The table of runs as a person uses it. */
import type { Page } from '@playwright/test';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** Three short runs that differ in learning rate and length; the table of runs is open. */
async function threeRuns(lossline: LosslinePage, page: Page) {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Runs on').selectOption('simd');
  for (const [rate, epochs] of [
    ['0.00002', '3'],
    ['0.003', '5'],
    ['0.001', '4'],
  ]) {
    await lossline.field('Learning rate').fill(rate);
    await lossline.field('Epochs').fill(epochs);
    await lossline.trainToEnd();
  }
  await page.getByRole('tab', { name: /^Runs/ }).click();
}

const rowsOf = (page: Page) =>
  page
    .getByRole('region', { name: 'Table of runs' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

/** The names of the runs as the table has them. */
const namesOf = (page: Page) =>
  rowsOf(page)
    .getByRole('textbox', { name: /^Name of/ })
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));

test('runs are named, starred, sorted and filtered', async ({ lossline, page }) => {
  await threeRuns(lossline, page);
  await expect.poll(() => namesOf(page)).toEqual(['Run 3', 'Run 2', 'Run 1']);
  const name = lossline.field('Name of Run 2');
  await name.fill('fast');
  await name.press('Enter');
  await expect.poll(() => namesOf(page)).toEqual(['Run 3', 'fast', 'Run 1']);
  await lossline.field('Name of Run 1').fill('given up');
  await page.keyboard.press('Escape');
  await expect(lossline.field('Name of Run 1')).toHaveValue('Run 1');

  const sort = (title: string) => page.getByRole('button', { name: title, exact: true }).click();
  await sort('rate');
  await expect.poll(() => namesOf(page)).toEqual(['Run 1', 'Run 3', 'fast']);
  await sort('rate');
  await expect.poll(() => namesOf(page)).toEqual(['fast', 'Run 3', 'Run 1']);
  await expect(page.getByRole('columnheader', { name: 'rate' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await sort('rate');
  await expect.poll(() => namesOf(page)).toEqual(['Run 3', 'fast', 'Run 1']);

  await page.getByLabel('Filter runs').fill('FAST');
  await expect.poll(() => namesOf(page)).toEqual(['fast']);
  await page.getByLabel('Filter runs').fill('nothing like it');
  await expect(page.getByText('No run passes the filter.')).toBeVisible();
  await page.getByLabel('Filter runs').fill('');
  await lossline.button('Star Run 1').click();
  await page.getByLabel('Starred only').check();
  await expect.poll(() => namesOf(page)).toEqual(['Run 1']);
});

test('runs are compared: curves overlaid, differences listed, settings used', async ({
  lossline,
  page,
}) => {
  await threeRuns(lossline, page);
  const others = lossline.chart('loss').locator('g[data-slot]:not(figcaption g)');
  await expect(others).toHaveCount(1);
  await lossline.field('Compare Run 1').check();
  await expect(others).toHaveCount(2);
  await expect(lossline.chart('loss')).toContainText('Run 2 goes on to epoch 5');
  const differences = page.getByLabel('Settings that differ from Run 3');
  await expect(differences).toContainText('Run 3 → Run 2');
  await expect(differences).toContainText('learning rate: 0.001 → 0.003');
  await expect(differences).toContainText('epochs: 4 → 5');
  await lossline.field('Compare Run 2').uncheck();
  await expect(others).toHaveCount(1);
  await expect(differences).not.toContainText('Run 2');

  await lossline.button('Use settings of Run 2').click();
  await expect(lossline.field('Learning rate')).toHaveValue('0.003');
  await expect(lossline.field('Epochs')).toHaveValue('5');
  await lossline.button('Show Run 2').click();
  await expect(lossline.status.first()).toHaveText('finished 5 epochs');
});

test('a removed run comes back', async ({ lossline, page }) => {
  await threeRuns(lossline, page);
  await lossline.button('Remove Run 2').click();
  await expect.poll(() => namesOf(page)).toEqual(['Run 3', 'Run 1']);
  await expect(page.getByText('1 run removed')).toBeVisible();
  await lossline.button('Undo').click();
  await expect.poll(() => namesOf(page)).toEqual(['Run 3', 'Run 2', 'Run 1']);
  await lossline.button('Remove Run 3').click();
  await expect(lossline.status.first()).toHaveText('finished 5 epochs');
});
