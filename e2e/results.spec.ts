import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Trains what is open on the processor and opens the result's panel. */
async function trainAndOpen(lossline: LosslinePage, epochs: number): Promise<Locator> {
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.field('Runs on').selectOption('simd');
  await lossline.trainToEnd();
  await lossline.page.getByRole('tab', { name: 'Result details' }).click();
  const details = lossline.page.getByRole('region', { name: 'Result details' });
  await expect(details.getByRole('region', { name: 'Scores' })).toBeVisible();
  return details;
}

/** Two classes that a line parts, but for some of the rows. */
function twoClasses(): string {
  const rows = Array.from({ length: 300 }, (_, row) => {
    const [a, b] = [((row * 37) % 101) / 50 - 1, ((row * 53) % 97) / 48 - 1];
    return `${a},${b},${a + b > 0 !== (row % 11 === 0) ? 'yes' : 'no'}`;
  });
  return ['a,b,answer', ...rows].join('\n');
}

/** The cells of a table's column, by its title. */
async function column(table: Locator, title: string): Promise<string[]> {
  const heads = await table.getByRole('columnheader').allTextContents();
  const place = heads.findIndex((head) => head.trim() === title);
  const lines = await table.locator('tbody tr').all();
  return Promise.all(lines.map(async (line) => line.locator('th, td').nth(place).innerText()));
}

test('a cell of the confusion matrix shows its rows, by pointer and by keys', async ({
  lossline,
}) => {
  const csv = wineCsv();
  const separator = csv.split('\n', 1)[0].includes(';') ? ';' : ',';
  await lossline.chooseText('wine.csv', csv);
  const details = await trainAndOpen(lossline, 150);
  const matrix = details.getByRole('table', { name: 'Confusion matrix' });
  const cell = matrix.getByRole('button', { name: / of 5 predicted as 5,/ });
  const count = Number(/^[\d,]+/.exec((await cell.getAttribute('aria-label'))!)![0]);
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  const rows = details.getByRole('region', { name: 'Rows of the cell' });
  await expect(rows.getByRole('heading')).toHaveText(
    new RegExp(`^${count} rows? of 5 predicted as 5$`),
  );
  const table = rows.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'quality' })).toBeVisible();
  const numbers = await column(table, 'Row');
  expect(numbers.length).toBe(Math.min(count, 20));
  const lines = csv.split('\n');
  for (const number of numbers) {
    const line = lines[Number(number.replaceAll(',', ''))];
    expect(line.trim().split(separator).at(-1), `row ${number}`).toBe('5');
  }
  expect(new Set(await column(table, 'quality'))).toEqual(new Set(['5']));

  await cell.focus();
  await lossline.page.keyboard.press('ArrowDown');
  await expect(matrix.getByRole('button', { name: / of 6 predicted as 5,/ })).toBeFocused();
  await lossline.page.keyboard.press('Enter');
  await expect(rows.getByRole('heading')).toHaveText(/ of 6 predicted as 5$/);
  await lossline.button('Close the rows').click();
  await expect(rows).toBeHidden();
});

test('every score has an interval and a baseline, on test, validation and training rows', async ({
  lossline,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  const details = await trainAndOpen(lossline, 20);
  const scores = details.getByRole('region', { name: 'Scores' });
  await expect(lossline.testResult).toContainText(/Test accuracy\d\.\d{4}95 % 0\.\d{3} – 0\.\d{3}/);
  await expect(scores.locator('td[data-interval]')).toHaveText(
    Array.from({ length: 5 }, () => /^\d\.\d{3} – \d\.\d{3}$/),
  );
  await expect(scores).toContainText(/(Better|Worse) than the baseline:|Not told apart from/);
  await expect(details).toContainText('on 480 test rows');
  await lossline.field('Rows scored').selectOption('validation');
  await expect(details).toContainText('on 112 validation rows');
  await expect(scores).toBeVisible();
  await lossline.field('Rows scored').selectOption('train');
  await expect(details).toContainText('on 1,007 training rows');
  await expect(details.getByRole('figure', { name: 'ROC curve of 5' })).toBeVisible();
});

test('a threshold trades precision for recall', async ({ lossline, page }) => {
  await lossline.chooseText('two.csv', twoClasses());
  const details = await trainAndOpen(lossline, 40);
  const card = details.getByRole('region', { name: 'Threshold' });
  const recall = card.locator('dl > div').filter({ hasText: 'Recall' }).locator('dd');
  await card.getByRole('slider', { name: 'Threshold' }).focus();
  await page.keyboard.press('Home');
  await expect(card).toContainText('from a probability of 0.00');
  await expect(recall).toHaveText('1.000');
  const atMost = card.getByRole('table').locator('tbody tr').first().locator('td');
  await expect(atMost.nth(1)).toHaveText('0');
  await page.keyboard.press('End');
  await expect(card).toContainText('from a probability of 1.00');
  await expect(recall).not.toHaveText('1.000');
  await lossline.field('Class against the rest').selectOption({ label: 'no' });
  await expect(details.getByRole('figure', { name: 'ROC curve of no' })).toBeVisible();
  await expect(card).toContainText('Predict no from');
});

test('a regression shows its residuals, its largest errors and whether it beats another run', async ({
  lossline,
  page,
}) => {
  await page.getByRole('button', { name: /^Cars/ }).click();
  await expect(lossline.preview).toBeVisible();
  await lossline.field('Epochs').fill('3');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.trainToEnd();
  const details = await trainAndOpen(lossline, 80);
  await expect(lossline.testResult).toContainText(/Test MAE\d\.\d{4}95 % \d\.\d{3} – \d\.\d{3}/);
  for (const name of [
    'Predicted against actual',
    'Residuals against predicted',
    'Histogram of residuals',
  ])
    await expect(details.getByRole('figure', { name })).toBeVisible();
  const scores = details.getByRole('region', { name: 'Scores' });
  await expect(scores).toContainText('Better than the baseline: MAE −');
  await expect(scores).toContainText('Better than Run 1: MAE −');
  const table = details.getByRole('table', { name: 'Largest errors' });
  await expect(table.getByRole('columnheader', { name: 'Miles_per_Gallon' })).toBeVisible();
  const residuals = (await column(table, 'Residual')).map((text) =>
    Math.abs(Number(text.replace('−', '-'))),
  );
  expect(residuals).toEqual([...residuals].sort((a, b) => b - a));
  expect(await column(table, 'Actual')).toEqual(await column(table, 'Miles_per_Gallon'));
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing on a result', async ({ lossline, page }) => {
        await lossline.chooseText('two.csv', twoClasses());
        await expect(lossline.preview).toBeVisible();
        await lossline.unfoldAll();
        const details = await trainAndOpen(lossline, 20);
        await details.getByRole('button', { name: / of yes predicted as yes,/ }).click();
        await expect(details.getByRole('region', { name: 'Rows of the cell' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id} at ${nodes.map((node) => node.html).join(' | ')}`,
        );
        expect(found).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}
