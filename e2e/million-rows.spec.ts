import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mix32 } from '../src/core/random/counter.ts';
import { expect, test } from './fixtures.ts';

const numRows = 1_000_000;
const numFeatures = 11;

/** Writes a synthetic table of 12 columns, some 50 MB: measures between 0 and 10, and a class that the first two tell. */
async function writeTable(path: string) {
  const stream = createWriteStream(path);
  const names = Array.from({ length: numFeatures }, (_, column) => `measure ${column + 1}`);
  stream.write(`${[...names, 'kind'].join(',')}\n`);
  for (let row = 0; row < numRows; row += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, index) => lineOf(row + index));
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}

function lineOf(row: number): string {
  const values = Array.from({ length: numFeatures }, (_, column) => {
    const uniform = mix32(row * numFeatures + column) / 2 ** 32;
    return Math.round(uniform * 1000) / 100;
  });
  return `${values.join(',')},${values[0] > values[1] ? 'more' : 'less'}\n`;
}

test('a million rows of twelve columns are read, shown and trained on', async ({
  lossline,
  page,
}, testInfo) => {
  test.setTimeout(600_000);
  const path = testInfo.outputPath('million.csv');
  await writeTable(path);
  await page.getByLabel('CSV file').setInputFiles(path);
  await expect(lossline.preview).toContainText('1,000,000 rows, 12 columns', { timeout: 240_000 });
  await expect(lossline.columnHead('measure 1')).toContainText('mean 5');
  await expect(lossline.preview).toContainText('kind 2 classes');
  await expect(lossline.preview).toContainText('more 50 %');

  await lossline.rows.press('End');
  await expect(lossline.row(numRows)).toBeInViewport();
  await lossline.rows.press('Home');
  await expect(lossline.row(1)).toBeInViewport();

  await lossline.field('Epochs').fill('');
  await lossline.field('Epochs').pressSequentially('1');
  await lossline.field('Batch size').fill('8192');
  const remove = page.getByRole('button', { name: /^Remove layer/ });
  while ((await remove.count()) > 1) await remove.last().click();
  await page.getByLabel('Units of layer 1').fill('8');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(lossline.status).toHaveText(/^finished/, { timeout: 240_000 });
  await expect(lossline.chart('loss')).toContainText('After epoch 1');
  await expect(lossline.testResult).toContainText('300,000 rows');
});
