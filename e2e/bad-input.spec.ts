import { expect, test, wineCsv } from './fixtures.ts';

const goodTable = 'a,b,target\n' + '1,2,x\n3,4,y\n'.repeat(20);

test.describe('files that cannot be used', () => {
  const cases: [string, string | Buffer, RegExp][] = [
    ['empty.csv', '', /empty/i],
    [
      'picture.csv',
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex'),
      /not a|picture|image|PNG/i,
    ],
    ['header.csv', 'a,b,target\n', /no row/i],
  ];
  for (const [name, content, message] of cases) {
    test(`${name} gets a plain sentence and keeps the earlier table`, async ({ lossline }) => {
      await lossline.chooseText('good.csv', goodTable);
      await expect(lossline.preview).toContainText('40 rows');
      await lossline.chooseText(name, content);
      await expect(lossline.alert).toContainText(message);
      await expect(lossline.preview).toContainText('good.csv');
      await lossline.field('Epochs').fill('1');
      await lossline.trainToEnd();
    });
  }
});

test.describe('tables that cannot be trained on', () => {
  const cases: [string, string, RegExp][] = [
    ['one-column.csv', 'quality\n' + '1\n2\n'.repeat(20), /one column/],
    ['one-class.csv', 'a,target\n' + '1,x\n2,x\n'.repeat(20), /one value only/],
    ['one-row.csv', 'a,target\n1,x\n', /one row/],
    [
      'no-feature.csv',
      'name,target\n' +
        Array.from({ length: 60 }, (_, i) => `person number ${i},${i % 2}\n`).join(''),
      /feature/,
    ],
  ];
  for (const [name, content, message] of cases) {
    test(`${name} says why Train is off`, async ({ lossline }) => {
      await lossline.chooseText(name, content);
      await expect(lossline.preview).toContainText(name);
      await expect(lossline.button('Train')).toBeDisabled();
      await expect(lossline.page.locator('#why-train-is-off')).toContainText(message);
    });
  }
});

test.describe('settings that make no sense', () => {
  const cases: [string, string, RegExp][] = [
    ['Learning rate', '0', /more than 0/],
    ['Learning rate', '-1', /more than 0/],
    ['Learning rate', 'fast', /must be a number/],
    ['Learning rate', '', /must be a number/],
    ['Batch size', '100000', /larger than the 1,007 training rows/],
    ['Batch size', '0', /at least 1/],
    ['Batch size', '1.5', /whole number/],
    ['Epochs', '0', /at least 1/],
    ['Test split', '1', /less than 1/],
    ['Validation split', '0', /more than 0/],
    ['Seed', '-3', /at least 0/],
  ];
  test('are explained beside the field, and Train waits', async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    for (const [field, value, message] of cases) {
      const input = lossline.field(field);
      const before = await input.inputValue();
      await input.fill(value);
      await expect(lossline.button('Train')).toBeDisabled();
      const described = await input.getAttribute('aria-describedby');
      const ids = described!
        .split(' ')
        .filter(Boolean)
        .map((id) => `#${escapeId(id)}`);
      await expect(lossline.page.locator(ids.join(',')).filter({ hasText: message })).toBeVisible();
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await input.fill(before);
      await expect(lossline.button('Train')).toBeEnabled();
    }
  });

  test('a learning rate that is far too large stops with a reason and keeps the history', async ({
    lossline,
  }) => {
    await lossline.page.getByRole('button', { name: /^Cars/ }).click();
    await lossline.page.getByLabel('Optimizer').selectOption('sgd');
    await lossline.page.getByLabel('Loss', { exact: true }).selectOption('mean_squared_error');
    await lossline.field('Learning rate').fill('100');
    for (let removed = 0; removed < 8; removed++) {
      await lossline.page
        .getByRole('button', { name: /^Remove layer/ })
        .last()
        .click();
    }
    await lossline.button('Train').click();
    await expect(lossline.alert).toContainText(/learning rate/i);
    await expect(lossline.status).toHaveText(/^failed/);
    await lossline.page.getByLabel('Optimizer').selectOption('adam');
    await lossline.field('Learning rate').fill('0.01');
    await lossline.field('Epochs').fill('2');
    await lossline.trainToEnd();
  });
});

/** An id as a CSS selector: React's ids hold characters that selectors reserve. */
function escapeId(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
