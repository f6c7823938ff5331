import AxeBuilder from '@axe-core/playwright';
import { e2eFiles } from './files/e2e-files.ts';
import { expect, test, wineCsv } from './fixtures.ts';

const accessibilityTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const fileNamed = (name: string) => Buffer.from(e2eFiles.find((file) => file.name === name)!.bytes);

test.describe('what is seen of a table', () => {
  test('wine: the shape of every column, its tie to the label, and a warning', async ({
    lossline,
  }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    const alcohol = lossline.columnHead('fixed acidity');
    await expect(alcohol.locator('svg rect')).toHaveCount(24);
    await expect(alcohol).toContainText(/mean \d/);
    await expect(alcohol).toContainText('none missing');
    await expect(alcohol).toContainText(/r −?0\.\d\d/);
    await expect(lossline.preview.getByRole('list', { name: /know of this table/ })).toContainText(
      '“quality” is unbalanced',
    );
    await expect(
      lossline.preview.getByRole('heading', { name: 'quality 6 classes' }),
    ).toBeVisible();
    await lossline.preview.getByRole('button', { name: 'chlorides, feature, details' }).click();
    const details = lossline.preview.getByRole('group', { name: 'Details of chlorides' });
    await expect(details).toContainText(/median\s*0\.0\d+/);
    await expect(details).toContainText(/Pearson’s r with quality\s*−0\.\d\d/);
    await lossline.button('Close the details').click();
    await expect(details).toBeHidden();
  });

  test('penguins: words, missing values and classes', async ({ lossline }) => {
    await lossline.page.getByRole('button', { name: /^Penguins/ }).click();
    await expect(lossline.columnHead('Island')).toContainText('Biscoe 49 %');
    await expect(lossline.columnHead('Island')).toContainText(/V 0\.\d\d/);
    await expect(lossline.columnHead('Body Mass (g)')).toContainText('2 missing (0.6 %)');
    await expect(lossline.columnHead('Body Mass (g)')).toContainText(/η 0\.\d\d/);
    await expect(lossline.columnHead('Species')).toContainText('label');
    await expect(lossline.preview).toContainText('Chinstrap 20 %');
    await expect(lossline.row(4)).toContainText('missing');
  });
});

test.describe('all rows and columns', () => {
  test('the End key shows the last of 600,000 rows, Home the first', async ({ lossline }) => {
    const rows = Array.from({ length: 600_000 }, (_, row) => `${row},${row % 7}`);
    await lossline.chooseText('long.csv', `n,label\n${rows.join('\n')}\n`);
    await expect(lossline.preview).toContainText('600,000 rows');
    await expect(lossline.row(1)).toContainText('0');
    await lossline.rows.press('End');
    await expect(lossline.row(600_000)).toContainText('599999');
    await expect(lossline.row(600_000)).toBeInViewport();
    await lossline.rows.press('Home');
    await expect(lossline.row(1)).toBeInViewport();
    expect(await lossline.rows.getByRole('row').count()).toBeLessThan(60);
  });

  test('500 columns scroll to the last, and few of them are in the page', async ({ lossline }) => {
    await lossline.chooseText('columns-500.csv', fileNamed('columns-500.csv'));
    await expect(lossline.columnHead('c1')).toBeVisible();
    await lossline.rows.evaluate((table) => table.scrollTo({ left: table.scrollWidth }));
    await expect(lossline.columnHead('c500')).toBeInViewport();
    expect(await lossline.rows.getByRole('columnheader').count()).toBeLessThan(30);
  });
});

test.describe('a cell that is cut off', () => {
  const long = 'one two '.repeat(1250).trim();
  const rows = Array.from({ length: 300 }, (_, n) => `${n},${n === 2 ? long : `word ${n % 9}`}`);
  const table = `n,text\n${rows.join('\n')}\n`;

  test('is seen whole after a click', async ({ lossline }) => {
    await lossline.chooseText('long-cell.csv', table);
    await lossline.row(3).getByRole('cell').nth(1).click();
    const cell = lossline.preview.getByRole('group', { name: 'Cell at hand' });
    await expect(cell).toContainText('Row 3, text');
    await expect(cell).toContainText('9,999 characters');
    await expect(cell.getByRole('textbox')).toHaveValue(long);
    await lossline.button('Close the cell').click();
    await expect(cell).toBeHidden();
  });

  test('is reached with the keyboard alone', async ({ lossline, page }) => {
    await lossline.chooseText('long-cell.csv', table);
    await expect(lossline.row(1)).toBeVisible();
    await lossline.rows.focus();
    await page.keyboard.press('Enter');
    const cell = lossline.preview.getByRole('group', { name: 'Cell at hand' });
    await expect(cell).toContainText('Row 1, n');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(cell.getByRole('textbox')).toHaveValue(long);
    await page.keyboard.press('Enter');
    await expect(cell.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lossline.rows).toBeFocused();
    await page.keyboard.press('End');
    await expect(cell).toContainText('Row 300, text');
    await expect(lossline.row(300)).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(cell).toBeHidden();
  });
});

test.describe('reading the file otherwise', () => {
  test.beforeEach(({ lossline }) => lossline.open());

  test('another encoding and back', async ({ lossline }) => {
    const words = lossline.rows.getByRole('row').nth(1);
    await lossline.chooseText('cp949.csv', fileNamed('cp949.csv'));
    await expect(lossline.row(1)).toBeVisible();
    const read = await words.textContent();
    await lossline.button('How the file was read').click();
    const encoding = lossline.preview.getByLabel('Text encoding');
    await expect(encoding).toContainText('found: Korean');
    await encoding.selectOption({ label: 'Western (Windows-1252, Latin-1)' });
    await expect(words).not.toHaveText(read!);
    await encoding.selectOption({ label: 'find out' });
    await expect(words).toHaveText(read!);
  });

  test('another delimiter, no header, and an extra missing mark', async ({ lossline }) => {
    const lines = Array.from({ length: 30 }, (_, n) => `${n};${n % 3 ? -999 : n};x,y`);
    await lossline.chooseText('table.csv', `a;b;c\n${lines.join('\n')}\n`);
    await expect(lossline.preview).toContainText('30 rows, 3 columns');
    await lossline.button('How the file was read').click();
    const marks = lossline.preview.getByLabel('Extra missing marks');
    await marks.fill('-999');
    await marks.press('Enter');
    await expect(lossline.columnHead('b')).toContainText('20 missing (67 %)');
    await lossline.preview.getByLabel('Header row').selectOption({ index: 2 });
    await expect(lossline.preview).toContainText('31 rows, 3 columns');
    await lossline.preview.getByLabel('Delimiter').selectOption({ label: 'comma ,' });
    await expect(lossline.preview).toContainText('2 columns');
    await lossline.preview.getByLabel('Delimiter').selectOption({ label: 'find out' });
    await expect(lossline.preview).toContainText('31 rows, 3 columns');
  });

  test('another sheet of a workbook; a Parquet file has no header to choose', async ({
    lossline,
  }) => {
    await lossline.chooseText('workbook-sheets.xlsx', fileNamed('workbook-sheets.xlsx'));
    await expect(lossline.preview).toContainText('40 rows, 3 columns');
    await lossline.button('How the file was read').click();
    const sheet = lossline.preview.getByLabel('Sheet');
    await expect(sheet).toContainText('found: Trees');
    await sheet.selectOption({ label: 'Weather' });
    await expect(lossline.preview).toContainText('20 rows, 5 columns');
    await sheet.selectOption({ label: 'About' });
    await expect(lossline.alert).toContainText('“About” is empty');
    await expect(lossline.preview).toContainText('20 rows, 5 columns');
    await lossline.chooseText('named.csv', fileNamed('table.parquet'));
    await expect(lossline.preview).toContainText('40 rows, 3 columns');
    await expect(lossline.preview.getByLabel('Extra missing marks')).toBeVisible();
    await expect(lossline.preview.getByLabel('Header row')).toHaveCount(0);
  });

  test('another type keeps the settings made so far', async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await lossline.field('Epochs').fill('7');
    await lossline.typeOf('fixed acidity').selectOption('category');
    await expect(lossline.columnHead('fixed acidity')).toContainText(/V 0|η 0/);
    await expect(lossline.field('Epochs')).toHaveValue('7');
    await lossline.button('How the file was read').click();
    await expect(lossline.preview).toContainText('Types you chose: fixed acidity as category');
    await lossline.button('Use the types found').click();
    await expect(lossline.typeOf('fixed acidity')).toHaveValue('number');
    await expect(lossline.field('Epochs')).toHaveValue('7');
  });
});

test.describe('names and cells are text', () => {
  test('markup does nothing', async ({ lossline, page }) => {
    const title = await page.title();
    await lossline.chooseText('markup.csv', fileNamed('markup.csv'));
    const head = lossline.columnHead('<script>document.title="hurt"</script>');
    await expect(head).toContainText('<script>document.title="hurt"</script>');
    await expect(lossline.row(1)).toContainText('<img src=x onerror="document.title=1">');
    await head.getByRole('button').click();
    await expect(lossline.preview.getByRole('group')).toContainText('hurt"</script>');
    expect(await page.title()).toBe(title);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test('names that objects have are names', async ({ lossline }) => {
    await lossline.chooseText('object-names.csv', fileNamed('object-names.csv'));
    for (const name of ['__proto__', 'constructor', 'toString']) {
      await expect(lossline.columnHead(name)).toContainText(name);
    }
    await lossline.typeOf('__proto__').selectOption('category');
    await expect(lossline.columnHead('__proto__')).toContainText('20 words');
    await lossline.button('How the file was read').click();
    await expect(lossline.preview).toContainText('Types you chose: __proto__ as category');
  });
});

test('what there is to know of a table goes with it', async ({ lossline, page }) => {
  await lossline.chooseText('three.csv', 'a,b\n1,2\n2,3\n3,4\n');
  await expect(lossline.preview).toContainText('The table has only 3 rows.');
  await lossline.button('Samples').click();
  await page.getByRole('menuitem', { name: 'Penguins' }).click();
  await expect(lossline.preview).toContainText('344 rows');
  await expect(lossline.preview).not.toContainText('The table has only 3 rows.');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}, with everything unfolded`, () => {
    test.use({ colorScheme });

    test('axe finds nothing', async ({ lossline, page }) => {
      await lossline.page.getByRole('button', { name: /^Penguins/ }).click();
      await lossline.button('How the file was read').click();
      await lossline.preview.getByRole('button', { name: /^Island, / }).click();
      await lossline.row(1).getByRole('cell').first().click();
      await expect(
        lossline.preview.getByRole('group', { name: 'Details of Island' }),
      ).toBeVisible();
      const axe = new AxeBuilder({ page }).include('section[aria-label="Data"]');
      const { violations } = await axe.withTags(accessibilityTags).analyze();
      expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0].html}`)).toEqual([]);
    });
  });
}
