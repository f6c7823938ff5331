import { expect, test, wineCsv } from './fixtures.ts';

test.describe('steering a run', () => {
  test.beforeEach(async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await lossline.field('Epochs').fill('5000');
    await lossline.field('Runs on').selectOption('simd');
  });

  test('rate, batch size and epochs change the run that is on', async ({ lossline, page }) => {
    await lossline.button('Train').click();
    await expect(lossline.chart('loss')).toContainText('After epoch');
    await expect(page.getByText('These three change Run 1 from its next step')).toBeVisible();
    await lossline.field('Learning rate').fill('0.001');
    await expect(page.getByText(/From epoch \d+: learning rate 5.6194e-5 → 0.001/)).toBeVisible();
    await lossline.field('Batch size').fill('256');
    await expect(page.getByText(/From epoch [\d,]+: batch size 128 → 256/)).toBeVisible();
    await lossline.field('Epochs').fill('1');
    await lossline.field('Epochs').fill('6000');
    await expect(lossline.status).toHaveText(/of 6,000$/);
    await lossline.button('Stop').click();
    await expect(lossline.status).toHaveText(/^stopped after epoch/);
    await expect(page.getByText('These three can also change while a run is on.')).toBeVisible();
  });

  test('a rewind goes on from an earlier epoch in a run of its own', async ({ lossline, page }) => {
    await lossline.button('Train').click();
    await expect(lossline.status).toHaveText(/^training epoch ([3-9]|\d\d)/);
    await lossline.button('Rewind').click();
    await page.getByLabel('Rewind to epoch').fill('2');
    await page.getByLabel('New rate').fill('0.0005');
    await lossline.button('Go on from there').click();
    await expect(page.getByText('From epoch 3: learning rate 5.6194e-5 → 5e-4')).toBeVisible();
    await expect(page.getByText('These three change Run 2 from its next step')).toBeVisible();
    await expect(lossline.status).toHaveText(/^training epoch ([3-9]|\d\d)/);
    await lossline.button('Stop').click();
    await expect(lossline.testResult).toContainText('Test accuracy');
  });

  test('early stopping ends a run, and a schedule moves its rate', async ({ lossline, page }) => {
    await page.getByText('Schedule', { exact: true }).first().click();
    await page.getByLabel('Schedule').selectOption('cosine');
    await expect(page.getByRole('img', { name: 'From 5.62e-5 to 0' })).toBeVisible();
    await page.getByLabel('Early stopping').selectOption('val_loss');
    await page.getByLabel('Patience').fill('1');
    await expect(page.getByLabel('Restore best weights')).toBeChecked();
    await lossline.field('Learning rate').fill('0.05');
    await lossline.button('Train').click();
    await expect(lossline.status).toHaveText(/^finished early after \d+ epochs$/);
    await expect(lossline.testResult).toContainText('Test accuracy');
  });
});
