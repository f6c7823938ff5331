import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** A table whose label follows `size`, a little `colour`, and nothing else. */
function makeCsv(numRows: number): string {
  const lines = Array.from({ length: numRows }, (_, row) => {
    const [size, colour] = [(row * 37) % 101, row % 3];
    const noise = [7, 11, 13, 17].map((factor) => (row * factor) % 23);
    const kind = size + (colour === 0 ? 12 : 0) > 55 ? 'large' : 'small';
    return [size, ['red', 'green', 'blue'][colour], ...noise, kind].join(',');
  });
  return ['size,colour,n1,n2,n3,n4,kind', ...lines].join('\n');
}

async function openWhy(lossline: LosslinePage, numRows: number, epochs: number): Promise<Locator> {
  await lossline.chooseText('sizes.csv', makeCsv(numRows));
  await lossline.button('Keras defaults').click();
  await lossline.field('Learning rate').fill('0.01');
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.trainToEnd();
  await lossline.page.getByRole('tab', { name: 'Why' }).click();
  return lossline.page.getByRole('region', { name: 'Why' });
}

test.describe('why a network predicts what it does', () => {
  test('the column that decides is on top, and everything says so', async ({ lossline }) => {
    const panel = await openWhy(lossline, 300, 40);
    await panel.getByRole('button', { name: 'Measure importance' }).click();
    const bars = panel.getByRole('list', { name: 'Importance of each column' });
    await expect(bars.getByRole('listitem')).toHaveCount(6);
    await expect(bars.getByRole('listitem').first()).toContainText('size');
    await expect(panel).toContainText('over 5 shuffles, on 90 rows');

    // The plot turns to the column on top.
    await expect(panel.getByLabel('Column to vary')).toHaveValue('size');
    await expect(panel.getByRole('figure', { name: 'Prediction against size' })).toBeVisible();
    await panel.getByLabel('Column to vary').selectOption('colour');
    const levels = panel.getByRole('list', { name: 'Prediction against colour' });
    await expect(levels.getByRole('listitem')).toHaveCount(3);

    await panel.getByRole('button', { name: 'Explain row' }).click();
    await expect(panel).toContainText(
      'Shapley values, computed exactly over all sets of 6 columns',
    );
    const parts = panel.getByRole('list', { name: 'Contribution of each column' });
    await expect(parts.getByRole('listitem').first()).toContainText('size');
    const sum = async () => {
      const texts = await parts.getByRole('listitem').allTextContents();
      const values = texts.map((text) => Number(/[+−][\d.]+$/.exec(text)![0].replace('−', '-')));
      return values.reduce((total, value) => total + value, 0);
    };
    const sentence = await panel.getByText(/against [\d.]+ on average/).textContent();
    const [, prediction, average] = /: ([\d.]+), against ([\d.]+) on/.exec(sentence!)!;
    expect(await sum()).toBeCloseTo(Number(prediction) - Number(average), 1);

    await panel.getByLabel('Row to explain').fill('9999');
    await expect(panel).toContainText('The table has rows 1 to 300.');
    // All of it is there again after a look elsewhere.
    await lossline.page.getByRole('tab', { name: 'Runs' }).click();
    await lossline.page.getByRole('tab', { name: 'Why' }).click();
    await expect(bars.getByRole('listitem').first()).toContainText('size');
  });

  test('long work is cancelled, and starts again', async ({ lossline }) => {
    const panel = await openWhy(lossline, 20_000, 1);
    await panel.getByLabel('Shuffles of each column').fill('1000');
    await panel.getByRole('button', { name: 'Measure importance' }).click();
    await expect(panel.getByRole('progressbar', { name: 'Importance, share done' })).toBeVisible();
    await panel.getByRole('button', { name: 'Cancel importance' }).click();
    await expect(panel.getByRole('progressbar', { name: 'Importance, share done' })).toHaveCount(0);
    await expect(panel.getByRole('alert')).toHaveCount(0);
    await panel.getByLabel('Shuffles of each column').fill('1');
    await panel.getByRole('button', { name: 'Measure importance' }).click();
    await expect(panel).toContainText('over 1 shuffle, on 6,000 rows');
  });
});
