import { expect, test, wineCsv } from './fixtures.ts';

test('a training worker that dies stops with a sentence, and the next Train works', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('100000');
  await lossline.button('Train').click();
  await expect(lossline.chart('loss')).toContainText('After epoch');
  const worker = page.workers().find((candidate) => candidate.url().includes('training-worker'));
  await worker!.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by the test');
    });
  });
  await expect(lossline.status).toHaveText(/^failed after epoch/);
  await expect(lossline.alert).toContainText(/Train/);
  await expect(lossline.chart('loss')).toContainText('After epoch');
  await lossline.field('Epochs').fill('2');
  await lossline.trainToEnd();
});

test('impatient clicks start one run and leave none behind', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('100000');
  for (let round = 0; round < 4; round++) {
    await lossline.button('Train').dblclick();
    await lossline.button('Stop').dblclick();
    await expect(lossline.button('Train')).toBeVisible();
  }
  await lossline.field('Epochs').fill('3');
  await lossline.trainToEnd();
  await page.waitForTimeout(500);
  await expect(lossline.status).toHaveText('finished 3 epochs');
});
