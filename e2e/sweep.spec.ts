import type { Locator } from '@playwright/test';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** Opens the panel on the wine table and gives the part of the page that it is. */
async function openPanel(lossline: LosslinePage): Promise<Locator> {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.page.getByRole('tab', { name: 'Try many' }).click();
  return lossline.page.getByRole('region', { name: 'Try many' });
}

test.describe('trying many', () => {
  test('a small sweep runs to its end, and its best values go into the settings', async ({
    lossline,
  }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Rates to try').fill('1e-5, 0.003');
    await panel.getByLabel('Batches to try').fill('128, 256');
    await panel.getByLabel('Length of each').fill('4');
    await panel.getByRole('button', { name: 'Start 4 runs' }).click();
    await expect(panel).toContainText('Done: 4 runs.');
    await expect(panel.getByRole('listitem')).toHaveCount(4);
    const map = panel.getByRole('table', { name: /^val_loss/ });
    await expect(map.getByRole('cell', { name: /^\d\.\d{3}/ })).toHaveCount(4);
    const best = panel.getByRole('table').last().getByRole('row').nth(1);
    await expect(best).toContainText('0.003');
    const waiting = lossline.page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save “val_loss by rate and batch”' }).click();
    await lossline.page.getByRole('menuitem', { name: 'SVG drawing' }).click();
    expect((await waiting).suggestedFilename()).toBe('val-loss-by-rate-and-batch.svg');
    await best.getByRole('button', { name: /^Use/ }).click();
    await expect(lossline.field('Learning rate')).toHaveValue('0.003');
    await expect(lossline.field('Epochs')).toHaveValue('1000');
    await expect(lossline.status.first()).toHaveText('idle');
  });

  test('a range of rates and the units of one layer vary together', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Rates as').selectOption('a log range');
    await panel.getByLabel('Smallest rate').fill('1e-4');
    await panel.getByLabel('Largest rate').fill('0.01');
    await panel.getByLabel('Rates in all').fill('1');
    await expect(panel).toContainText('Give at least 2 rates.');
    await panel.getByLabel('Rates in all').fill('3');
    await panel.getByLabel('Batches to try').fill('');
    await panel.getByText('Single layers').click();
    await panel.getByLabel('Units 1 to try').fill('8, 16');
    await panel.getByLabel('Length of each').fill('2');
    await panel.getByRole('button', { name: 'Start 6 runs' }).click();
    await expect(panel).toContainText('Done: 6 runs.');
    const map = panel.getByRole('table', { name: /^val_loss/ });
    await expect(map.getByRole('columnheader')).toHaveText(['1e-4', '0.001', '0.01']);
    await expect(map.getByRole('rowheader')).toHaveText(['8', '16']);
  });

  test('the results of an earlier sweep stay in reach', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Length of each').fill('2');
    await panel.getByLabel('Batches to try').fill('');
    for (const rates of ['1e-5, 0.003', '0.001']) {
      await panel.getByLabel('Rates to try').fill(rates);
      await panel.getByRole('button', { name: /^Start \d+ run/ }).click();
      await expect(panel).toContainText(/Done: \d runs?\./);
      await expect(panel.getByRole('listitem')).toHaveCount(rates.split(',').length);
    }
    const results = panel.getByLabel('Results of');
    await expect(results.getByRole('option')).toHaveText([
      'Sweep 2: rate · 1 run of 2 epochs · wine.csv',
      'Sweep 1: rate · 2 runs of 2 epochs · wine.csv',
    ]);
    await results.selectOption('Sweep 1: rate · 2 runs of 2 epochs · wine.csv');
    await expect(panel.getByRole('listitem')).toHaveCount(2);
    await expect(panel.getByRole('table').last()).toContainText('1e-5');
  });

  test('the worst end early where that is asked for', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Rates to try').fill('1e-6, 1e-5, 1e-3');
    await panel.getByLabel('Batches to try').fill('');
    await panel.getByLabel('Length of each').fill('9');
    await panel.getByRole('switch', { name: 'End the worst early' }).click();
    await panel.getByRole('button', { name: 'Start 3 runs' }).click();
    await expect(panel).toContainText('Done: 3 runs.');
    const rows = panel.getByRole('table').last().getByRole('row');
    await expect(rows.nth(1)).toContainText('done');
    await expect(rows.filter({ hasText: 'ended after 3 epochs' })).toHaveCount(2);
  });

  test('hold, go on, and cancel: nothing goes on after it', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Length of each').fill('5000');
    await panel.getByRole('button', { name: /^Start \d+ runs/ }).click();
    await expect(panel.getByText(/^val_loss \d/).first()).toBeVisible();
    await panel.getByRole('button', { name: 'Hold all' }).click();
    await expect(panel).toContainText(/held; 0 of \d+ runs ended/);
    await panel.getByRole('button', { name: 'Go on' }).click();
    await expect(panel).toContainText('at a time');
    await panel.getByRole('button', { name: 'Cancel all' }).click();
    await expect(panel).toContainText(/Cancelled; \d+ of \d+ runs ended/);
    await expect.poll(() => lossline.page.workers().length).toBeLessThanOrEqual(2);
    await expect(panel.getByRole('button', { name: /^Start \d+ runs/ })).toBeEnabled();
  });

  test('repeats and cross-validation say how far luck goes', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    for (const [kind, over] of [
      ['Repeats', '5 seeds'],
      ['Cross-validation', '5 folds'],
    ]) {
      await panel.getByText(kind, { exact: true }).click();
      await panel.getByLabel('Length of each').fill('2');
      await panel.getByRole('button', { name: 'Start 5 runs' }).click();
      await expect(panel).toContainText('Done: 5 runs.');
      await expect(panel).toContainText(
        new RegExp(`val_accuracy 0\\.\\d+ ± 0\\.\\d+ over ${over}`),
      );
    }
  });

  test('the finder suggests a rate, leaves no run behind, and its rate can be used', async ({
    lossline,
  }) => {
    const panel = await openPanel(lossline);
    await panel.getByText('Rate finder').click();
    await panel.getByRole('button', { name: 'Find a rate' }).click();
    await expect(panel).toContainText(/Suggested rate: \S+, where the loss falls fastest/);
    const use = panel.getByRole('button', { name: /^Use / });
    const rate = (await use.textContent())!.replace('Use ', '');
    await use.click();
    await expect(lossline.field('Learning rate')).toHaveValue(rate);
    await expect(lossline.status.first()).toHaveText('idle');
  });

  test('what is typed wrong is said beside its field, and nothing starts', async ({ lossline }) => {
    const panel = await openPanel(lossline);
    await panel.getByLabel('Rates to try').fill('fast');
    await expect(panel.getByRole('button', { name: 'Start', exact: true })).toBeDisabled();
    await expect(panel).toContainText('Learning rate must be a number');
    await panel.getByLabel('Rates to try').fill('0.001');
    await panel.getByLabel('Batches to try').fill('100000');
    await expect(panel).toContainText('larger than the');
  });
});
