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
