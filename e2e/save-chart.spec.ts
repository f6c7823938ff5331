/** Charts taken away as pictures, wherever the page draws one. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const lines = Array.from({ length: 200 }, (_, row) => {
  const size = (row * 37) % 101;
  const colour = ['red', 'green', 'blue'][row % 3];
  return `${size},${colour},${(row * 13) % 17},${size > 50 ? 'large' : 'small'}`;
});
const table = ['size,colour,noise,kind', ...lines].join('\n');

async function saveChart(page: Page, title: string, item: 'PNG picture' | 'SVG drawing') {
  const waiting = page.waitForEvent('download');
  const name = `Save “${title}”`;
  await page.getByRole('button', { name, exact: true }).click();
  // By its own name: the menu before it may still be fading away.
  await page.getByRole('menu', { name, exact: true }).getByRole('menuitem', { name: item }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height of a PNG file, from its head. */
function pngSize(bytes: Buffer) {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The texts of an SVG that parses and needs nothing of the page. */
async function standingAlone(page: Page, bytes: Buffer): Promise<string[]> {
  const text = bytes.toString();
  expect(text).not.toMatch(/var\(|class=|style=|data-|color-mix/);
  return page.evaluate((svg) => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    if (drawing.querySelector('parsererror')) throw new Error('it does not parse');
    return [...drawing.querySelectorAll('text')].map((node) => node.textContent);
  }, text);
}

test('every chart goes away as a picture', async ({ lossline, page }) => {
  await lossline.chooseText('sizes.csv', table);
  await lossline.button('Keras defaults').click();
  await lossline.field('Epochs').fill('12');
  await lossline.trainToEnd();

  const curve = 'loss of Run 1 on sizes.csv';
  const shown = (await lossline.chart('loss').boundingBox())!;
  const png = await saveChart(page, curve, 'PNG picture');
  expect(png.name).toBe('loss-of-Run-1-on-sizes.csv.png');
  const { width, height } = pngSize(png.bytes);
  expect(width).toBeGreaterThan(2 * shown.width);
  expect(height).toBeGreaterThan(2 * shown.height);
  expect(width).toBeLessThan(2 * shown.width + 200);
  const svg = await saveChart(page, curve, 'SVG drawing');
  const texts = await standingAlone(page, svg.bytes);
  const best: unknown = expect.stringMatching(/^best \S+ at 12$/);
  expect(texts).toEqual(expect.arrayContaining([curve, 'epoch', 'loss', 'val_loss', best]));

  await page.getByRole('tab', { name: 'Result' }).click();
  for (const title of [
    'ROC curve of small',
    'Precision-recall curve of small',
    'Calibration of small',
    'Confusion matrix',
  ]) {
    const drawing = await saveChart(page, title, 'SVG drawing');
    expect(await standingAlone(page, drawing.bytes)).toContain(title);
  }
  const matrix = await saveChart(page, 'Confusion matrix', 'SVG drawing');
  expect(await standingAlone(page, matrix.bytes)).toEqual(
    expect.arrayContaining(['large', 'small', 'rows']),
  );

  await page.getByRole('tab', { name: 'Why' }).click();
  await lossline.button('Measure importance').click();
  for (const title of ['Importance: accuracy lost', 'Prediction against size']) {
    const drawing = await saveChart(page, title, 'SVG drawing');
    expect(await standingAlone(page, drawing.bytes)).toEqual(
      expect.arrayContaining([title, 'size']),
    );
  }

  await lossline.button('Explain row').click();
  const parts = page.getByRole('figure', { name: /^Contributions of row/ });
  const title = (await parts.getAttribute('aria-label'))!;
  const contributions = await saveChart(page, title, 'SVG drawing');
  expect(await standingAlone(page, contributions.bytes)).toEqual(
    expect.arrayContaining([title, 'size']),
  );
  // The line between what lowers and what raises the prediction, once a column.
  const centres = contributions.bytes.toString().match(/<line /g);
  expect(centres).toHaveLength(3);
});
