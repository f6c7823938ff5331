import { expect, test, wineCsv } from './fixtures.ts';

test('the coach says that a run diverges, and its button mends it', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  const coach = page.getByRole('region', { name: 'Coach' });
  await expect(coach).toContainText('The coach says here what the curves show.');
  await lossline.field('Learning rate').fill('10');
  await lossline.field('Epochs').fill('3000');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(coach).toContainText('Diverging: the learning rate is too large.');
  await coach.getByRole('button', { name: 'Use 1 and train again' }).click();
  await expect(lossline.field('Learning rate')).toHaveValue('1');
  await expect(coach).not.toContainText('Diverging');
  await expect(lossline.status).toHaveText(/^training epoch \d+ of 3,000$/);
  await lossline.button('Stop').click();
  await expect(lossline.status).toHaveText(/^stopped/);
});

test('a run that overfits goes back to its best epoch and ends there', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Network preset').selectOption('wide');
  await lossline.field('Learning rate').fill('0.003');
  await lossline.field('Epochs').fill('5000');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  const coach = page.getByRole('region', { name: 'Coach' });
  await expect(coach).toContainText(/Overfitting since about epoch \d+/);
  const back = coach.getByRole('button', { name: /^Go back to epoch/ });
  const epoch = /epoch (\d+)/.exec((await back.textContent())!)![1];
  await back.click();
  await expect(lossline.status).toHaveText(`finished ${epoch} epochs`);
  await expect(lossline.testResult).toBeVisible();
  await expect(coach).not.toContainText('more epochs');
  await page.getByRole('tab', { name: /^Runs/ }).click();
  await expect(page.getByRole('region', { name: 'Table of runs' })).toContainText(
    `branched after epoch ${epoch}`,
  );
});

test('the coach keeps its place: the curves do not move when it speaks', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('40');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(lossline.chart('loss')).toContainText('After epoch');
  const coach = page.getByRole('region', { name: 'Coach' });
  const before = await coach.evaluate((line) => line.getBoundingClientRect().height);
  await expect(lossline.status).toHaveText(/^finished/);
  await expect(coach).toContainText('more epochs should help');
  expect(await coach.evaluate((line) => line.getBoundingClientRect().height)).toBe(before);
});
