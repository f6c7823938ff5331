import AxeBuilder from '@axe-core/playwright';
import { expect, test, wineCsv } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('the ball goes down with a small rate and away with a large one, by keyboard', async ({
  lossline,
  page,
}) => {
  await lossline.button('Learn').click();
  const learn = page.getByRole('complementary', { name: 'Learn' });
  await expect(learn.getByRole('heading', { name: 'Learn' })).toBeFocused();
  await learn.getByRole('button', { name: 'One step' }).click();
  await expect(learn).toContainText('Step 1, weight -1.38.');
  const rate = learn.getByRole('slider');
  await rate.focus();
  await page.keyboard.press('End');
  await learn.getByRole('button', { name: 'One step' }).click();
  await expect(learn).toContainText('with this rate it diverges');
  await learn.getByRole('button', { name: '2.1' }).click();
  await expect(learn).toContainText('Yes.');
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(learn).toBeHidden();
  await expect(lossline.button('Learn')).toBeFocused();
  await lossline.button('Learn').click();
  await expect(learn).toContainText('Step 2,');
});

test('a lesson runs on its sample to its question, while the page’s own table stays', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await expect(lossline.preview).toBeVisible();
  await lossline.button('Learn').click();
  const learn = page.getByRole('complementary', { name: 'Learn' });
  await learn.getByRole('button', { name: 'How long a step' }).click();
  await learn.getByRole('button', { name: 'Run the experiment' }).click();
  const question = learn.getByRole('group', { name: 'Question' });
  await expect(question).toContainText('Which learning rate reached the lowest val_loss?');
  await question.getByRole('button', { name: 'rate 0.003' }).click();
  await expect(question).toContainText(/Yes\.|The curves say/);
  await learn.getByRole('button', { name: 'Use these settings: rate 0.003' }).click();
  await expect(lossline.field('Learning rate')).toHaveValue('0.003');
  await expect(lossline.field('Batch size')).toHaveValue('32');
  await expect(lossline.preview).toContainText('wine.csv');
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a lesson runs on the person’s own table', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await expect(lossline.preview).toBeVisible();
  await lossline.button('Learn').click();
  const learn = page.getByRole('complementary', { name: 'Learn' });
  await learn.getByRole('button', { name: 'How many rows a step' }).click();
  await learn.getByText('wine.csv').click();
  await learn.getByRole('button', { name: 'Run the experiment' }).click();
  const question = learn.getByRole('group', { name: 'Question' });
  await question.getByRole('button', { name: '8 rows a step' }).click();
  await expect(question).toContainText('2 steps and');
});
