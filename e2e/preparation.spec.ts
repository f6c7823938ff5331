import AxeBuilder from '@axe-core/playwright';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

const unfoldPreparation = (lossline: LosslinePage) =>
  lossline.page.getByText('Preparation', { exact: true }).click();

async function openPenguins(lossline: LosslinePage) {
  await lossline.page.getByRole('button', { name: /^Penguins/ }).click();
  await expect(lossline.field('Label column')).toHaveValue('Species');
  await lossline.unfoldAll();
  await unfoldPreparation(lossline);
}

/** Trains two epochs on the processor, which is quick everywhere. */
async function trainBriefly(lossline: LosslinePage) {
  await lossline.field('Runs on').selectOption('CPU (WebAssembly)');
  await lossline.field('Epochs').fill('2');
  await lossline.trainToEnd();
}

test.describe('missing values', () => {
  test('filling with the mean keeps all 344 penguins, dropping loses ten', async ({ lossline }) => {
    await openPenguins(lossline);
    await expect(lossline.preview).toContainText(
      '344 rows, 7 columns, 10 rows with missing values',
    );
    await trainBriefly(lossline);
    await expect(lossline.testResult).toContainText('Learnt from 210 rows and 10 inputs');
    await expect(lossline.testResult).toContainText('10 rows with missing values dropped');

    await lossline.field('Missing values').selectOption('Fill: mean');
    await expect(lossline.preview).toContainText('0 rows with missing values dropped');
    await lossline.field('Add an input “was missing”').check();
    await trainBriefly(lossline);
    await expect(lossline.testResult).toContainText(
      'Learnt from 216 rows and 14 inputs, validated on 25 rows.',
    );
  });

  test('dropping columns says which leave, and learns from the rest', async ({ lossline }) => {
    await openPenguins(lossline);
    await lossline.field('Missing values').selectOption('Drop columns');
    const settings = lossline.page.getByRole('complementary', { name: 'Settings' });
    await expect(settings).toContainText('Left out: Beak Length (mm), Beak Depth (mm)');
    await trainBriefly(lossline);
    await expect(lossline.testResult).toContainText('Learnt from 216 rows and 3 inputs');
    await expect(lossline.testResult).toContainText('which miss values');
  });

  test('one column is filled with a word of its own, scaled and encoded in its own way', async ({
    lossline,
  }) => {
    await openPenguins(lossline);
    await lossline.field('Add override').selectOption('Sex');
    await lossline.field('Missing values of Sex').selectOption('Fill: a value');
    await lossline.field('Value to fill in for Sex').fill('unknown');
    await lossline.field('Add override').selectOption('Island');
    await lossline.field('Encoding of Island').selectOption('Ordinal');
    await expect(lossline.preview).toContainText('2 rows with missing values dropped');
    await trainBriefly(lossline);
    // One for Island, four measures, and for Sex FEMALE, MALE, unknown and the dot of one row.
    await expect(lossline.testResult).toContainText('Learnt from 215 rows and 9 inputs');
    await lossline.button('Remove the override of Sex').click();
    await expect(lossline.preview).toContainText('10 rows with missing values dropped');
  });

  test('a fill that is no number is explained and keeps Train off', async ({ lossline }) => {
    await openPenguins(lossline);
    await lossline.field('Missing values').selectOption('Fill: a value');
    await lossline.field('Number to fill in').fill('many');
    await expect(lossline.button('Train')).toBeDisabled();
    await expect(lossline.page.getByText('Fill value must be a number.').first()).toBeVisible();
    await lossline.field('Number to fill in').fill('-1');
    await expect(lossline.button('Train')).toBeEnabled();
  });
});

test('dates are one input or one for each part that varies', async ({ lossline }) => {
  const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2023, 10, 15 + n, n % 5)));
  const rows = days.map((day, n) => `${day.toISOString().slice(0, 19)},${n % 2 ? 'up' : 'down'}`);
  await lossline.chooseText('days.csv', `when,trend\n${rows.join('\n')}`);
  await unfoldPreparation(lossline);
  await trainBriefly(lossline);
  await expect(lossline.testResult).toContainText('and 1 input,');
  await lossline.field('Dates').selectOption('Year, month, day, weekday, hour');
  await trainBriefly(lossline);
  await expect(lossline.testResult).toContainText('and 5 inputs,');
});

test.describe('splits', () => {
  test('stratified, by order and random hold out as many rows, not the same ones', async ({
    lossline,
  }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    const results = new Set<string>();
    for (const method of ['Random', 'Stratified', 'By order']) {
      await lossline.field('Split method').selectOption(method);
      await trainBriefly(lossline);
      await expect(lossline.testResult).toContainText('480');
      results.add(await lossline.lastValues());
    }
    expect(results.size).toBe(3);
    await expect(lossline.field('random_state')).toBeHidden();
  });

  test('stratified names a class of one row and trains; numbers cannot be stratified', async ({
    lossline,
  }) => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => `${n % 7},${n % 3},${n % 2 ? 'odd' : 'even'}`,
    );
    await lossline.chooseText('rare.csv', ['a,b,class', ...rows, '1,2,rare'].join('\n'));
    await lossline.field('Split method').selectOption('Stratified');
    await expect(lossline.page.getByText('“rare” has one row')).toBeVisible();
    await trainBriefly(lossline);
    await lossline.field('Label column').selectOption('a');
    await lossline.page.getByText('Regression', { exact: true }).click();
    await expect(lossline.button('Train')).toBeDisabled();
    await expect(lossline.page.getByText('regression has none').first()).toBeVisible();
    await lossline.field('Split method').selectOption('Random');
    await expect(lossline.button('Train')).toBeEnabled();
  });

  test('by group asks for the column, and keeps its rows together', async ({ lossline }) => {
    await openPenguins(lossline);
    await lossline.field('Split method').selectOption('By group');
    await expect(lossline.button('Train')).toBeDisabled();
    await lossline.field('Group column').selectOption('Island');
    await expect(lossline.button('Train')).toBeEnabled();
    await trainBriefly(lossline);
    // Biscoe has 164 whole rows, Dream 123, Torgersen 47: one or two of them make 30 % and more.
    await expect(lossline.testResult).toContainText(/on (164|123|211|170) rows held out/);
  });
});

test.describe('a separate test file', () => {
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => {
      const row = from + n;
      return `${row % 10},${['red', 'green', 'blue'][row % 3]},${row % 10 > 4 ? 'high' : 'low'}`;
    });
  const table = ['size,colour,class', ...rows(0, 60)].join('\n');

  async function chooseTestFile(lossline: LosslinePage, name: string, text: string) {
    await expect(lossline.button('Choose test file')).toBeVisible();
    await lossline.field('Second file with rows to test on').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await expect(differences(lossline)).toContainText(name);
  }
  const differences = (lossline: LosslinePage) =>
    lossline.page.getByRole('group', { name: 'Differences of the test file' });

  test('is asked for, and tested on as the table was prepared', async ({ lossline }) => {
    await lossline.chooseText('table.csv', table);
    await lossline.field('Split method').selectOption('Separate file');
    await expect(lossline.field('Test split')).toBeHidden();
    await expect(lossline.button('Train')).toBeDisabled();
    await expect(lossline.page.getByText('Choose the test file.').first()).toBeVisible();
    await chooseTestFile(lossline, 'held.csv', ['size,colour,class', ...rows(0, 17)].join('\n'));
    await expect(differences(lossline)).toContainText('17 rows · same columns');
    await trainBriefly(lossline);
    await expect(lossline.testResult).toContainText('Learnt from 54 rows');
    await expect(lossline.testResult).toContainText('17');

    await lossline.page.getByRole('tab', { name: 'Result' }).click();
    const matrix = lossline.page.getByRole('table', { name: 'Confusion matrix' });
    await matrix
      .getByRole('button', { name: /^[1-9]/ })
      .first()
      .click();
    const shown = lossline.page.getByRole('region', { name: 'Rows of the cell' });
    await expect(shown.getByRole('columnheader').last()).toHaveText('class');
    const cells = await shown.getByRole('row').nth(1).locator('th, td').allTextContents();
    expect(cells.slice(-3).join()).toBe(rows(0, 17)[Number(cells[0]) - 1]);
  });

  test('that lacks columns is refused in one sentence, and replaced', async ({ lossline }) => {
    await lossline.chooseText('table.csv', table);
    await lossline.field('Split method').selectOption('Separate file');
    await chooseTestFile(lossline, 'short.csv', 'shape\nround\nflat\n');
    const sentence = 'The test file lacks the features “size” and “colour” and the label “class”.';
    await expect(differences(lossline)).toContainText(sentence);
    await expect(differences(lossline)).toContainText('Only the test file has “shape”');
    await expect(lossline.button('Train')).toBeDisabled();
    await expect(lossline.button('Train')).toHaveAccessibleDescription(sentence);

    const other = ['class,extra,colour,size', 'low,1,pink,3', 'high,2,red,8'].join('\n');
    await chooseTestFile(lossline, 'other.csv', other);
    await expect(differences(lossline)).toContainText('1 test row has “pink” as “colour”');
    await expect(differences(lossline)).toContainText('Only the test file has “extra”; not used.');
    await trainBriefly(lossline);
    await expect(lossline.testResult).toContainText('Learnt from 54 rows');
  });

  test('that holds words for numbers or unknown classes is refused; an empty one keeps the other', async ({
    lossline,
  }) => {
    await lossline.chooseText('table.csv', table);
    await lossline.field('Split method').selectOption('Separate file');
    await chooseTestFile(lossline, 'words.csv', 'size,colour,class\nbig,red,low\n4,red,middle\n');
    await expect(differences(lossline)).toContainText('words in the test file, such as “big”');
    await expect(differences(lossline)).toContainText('1 test row has the label “middle”');
    await lossline.field('Second file with rows to test on').setInputFiles({
      name: 'empty.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(''),
    });
    await expect(lossline.alert).toContainText('empty');
    await expect(differences(lossline)).toContainText('words.csv');
    await lossline.field('Split method').selectOption('Random');
    await expect(lossline.button('Train')).toBeEnabled();
  });
});

test('balanced class weights change what is learnt; regression has none', async ({ lossline }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await trainBriefly(lossline);
  const plain = await lossline.lastValues();
  await lossline.field('Class weights').selectOption('Balanced');
  await trainBriefly(lossline);
  expect(await lossline.lastValues()).not.toBe(plain);
  await lossline.page.getByText('Regression', { exact: true }).click();
  await expect(lossline.field('Class weights')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });

      test('axe finds nothing in all that can be prepared', async ({ lossline, page }) => {
        await openPenguins(lossline);
        await lossline.field('Missing values').selectOption('Fill: a value');
        await lossline.field('Add override').selectOption('Sex');
        await lossline.field('Split method').selectOption('Separate file');
        await lossline.field('Second file with rows to test on').setInputFiles({
          name: 'held.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Species,Island,Sex\nEmperor,Ross,MALE\n'),
        });
        await expect(page.getByRole('listitem').filter({ hasText: 'Emperor' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .include('[aria-label="Settings"]')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))).toEqual(
          [],
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    });
  }
}
