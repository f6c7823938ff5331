import { expect, test } from './fixtures.ts';

const smallTable = ['size,kind', ...Array.from({ length: 40 }, (_, n) => `${n},${n % 2}`)].join(
  '\n',
);
/** Long enough to be read for a while. */
const longTable = `size,kind\n${'12345.678,1\n'.repeat(3_500_000)}`;

test('the reading of a long table shows how far it is and can be cancelled', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('small.csv', smallTable);
  await expect(lossline.preview).toContainText('40 rows');
  await lossline.chooseText('long.csv', longTable);
  await expect(page.getByRole('progressbar', { name: 'Share of the file read' })).toBeVisible();
  await lossline.button('Cancel').click();
  await expect(page.getByRole('progressbar', { name: 'Share of the file read' })).toBeHidden();
  await expect(lossline.alert).toHaveCount(0);
  await expect(lossline.preview.getByRole('heading', { level: 2 })).toHaveText('small.csv');
});

test('so can that of a separate file to test on, and the one before stays', async ({
  lossline,
  page,
}) => {
  const choose = (name: string, text: string) =>
    lossline.field('Second file with rows to test on').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
  const progress = page.getByRole('progressbar', { name: 'Share of the second file read' });
  const differences = page.getByRole('group', { name: 'Differences of the test file' });
  await lossline.chooseText('small.csv', smallTable);
  await lossline.field('Split method').selectOption('Separate file');
  await choose('held.csv', smallTable);
  await expect(differences).toContainText('held.csv · 40 rows');
  await choose('long.csv', longTable);
  await expect(progress).toBeVisible();
  await lossline.button('Cancel reading the second file').click();
  await expect(progress).toBeHidden();
  await expect(differences).toContainText('held.csv · 40 rows');
  await expect(lossline.alert).toHaveCount(0);
});
