/** The network builder and the look inside, as a person uses them. */
import type { Page } from '@playwright/test';
import { expect, test, wineCsv } from './fixtures.ts';

/** The layers in their order, such as `Dense` or `Dropout`. */
async function layersOf(page: Page): Promise<string[]> {
  const handles = page.getByRole('button', { name: /^Drag layer/ });
  const names = await handles.evaluateAll((all) =>
    all.map((handle) => handle.getAttribute('aria-label') ?? ''),
  );
  return names.map((name) => name.replace(/^Drag layer \d+, /, ''));
}

const tutorial = [
  ...['Dense', 'BatchNorm', 'Dropout'],
  ...['Dense', 'BatchNorm', 'Dropout'],
  ...['Dense', 'BatchNorm'],
];

test.beforeEach(async ({ lossline }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await expect(lossline.preview).toBeVisible();
});

test('layers are added, duplicated, removed and brought back', async ({ lossline, page }) => {
  const adding = page.getByRole('group', { name: 'Add a layer' });
  await expect(page.getByText('26,297 parameters, 25,689 trainable')).toBeVisible();

  await adding.getByRole('button', { name: 'GaussianNoise' }).click();
  expect(await layersOf(page)).toEqual([...tutorial, 'GaussianNoise']);
  await lossline.field('stddev of layer 9').fill('0.2');

  await lossline.button('Options of layer 1, Dense').click();
  await lossline.field('kernel_initializer of layer 1').selectOption('he_normal');
  await lossline.button('Duplicate layer 1').click();
  expect((await layersOf(page)).slice(0, 3)).toEqual(['Dense', 'Dense', 'BatchNorm']);
  await expect(lossline.field('Units of layer 2')).toHaveValue('144');

  await lossline.field('Units of layer 2').fill('24');
  await lossline.button('Remove layer 2, Dense').click();
  await expect(lossline.button('Remove layer 2, BatchNorm')).toBeFocused();
  expect(await layersOf(page)).toEqual([...tutorial, 'GaussianNoise']);
  await lossline.button('Undo: Removed Dense 24').click();
  await expect(lossline.field('Units of layer 2')).toHaveValue('24');
  await expect(page.getByText('Undone: Removed Dense 24')).toBeAttached();
});

test('layers move by the keyboard and keep the focus', async ({ lossline, page }) => {
  await lossline.field('Units of layer 4').fill('33');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Dense 33 moved to place 2 of 8')).toBeAttached();
  await expect(lossline.field('Units of layer 2')).toBeFocused();
  await expect(lossline.field('Units of layer 2')).toHaveValue('33');

  await lossline.button('Options of layer 2, Dense').click();
  await lossline.button('Move down layer 2').focus();
  await page.keyboard.press('Enter');
  await expect(lossline.button('Move down layer 3')).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await layersOf(page)).slice(0, 5)).toEqual(tutorial.slice(0, 5));

  await lossline.button('Drag layer 1, Dense').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Dense 144 stays at place 1 of 8')).toBeAttached();
});

test('layers are dragged, and Escape lets one go where it was', async ({ lossline, page }) => {
  const handle = lossline.button('Drag layer 1, Dense');
  await handle.scrollIntoViewIfNeeded();
  async function dragOver(name: string) {
    const from = (await handle.boundingBox())!;
    const to = (await lossline.button(name).boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x, to.y + to.height / 2, { steps: 5 });
  }
  await dragOver('Drag layer 3, Dropout');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await layersOf(page)).toEqual(tutorial);

  await dragOver('Drag layer 3, Dropout');
  await page.mouse.up();
  await expect(page.getByText('Dense 144 moved to place 3 of 8')).toBeAttached();
  expect((await layersOf(page)).slice(0, 3)).toEqual(['BatchNorm', 'Dropout', 'Dense']);
});

test('presets replace the layers, and what is wrong shows beside its field', async ({
  lossline,
  page,
}) => {
  const preset = lossline.field('Network preset');
  await expect(preset).toHaveValue('tutorial');
  await preset.selectOption('linear');
  expect(await layersOf(page)).toEqual([]);
  await preset.selectOption('deep');
  expect(await layersOf(page)).toEqual(Array.from({ length: 6 }, () => 'Dense'));
  await lossline.field('Units of layer 1').fill('0');
  await expect(preset).toHaveValue('own');
  await expect(page.getByLabel('Units of layer 1. Units must be at least 1.')).toBeVisible();
  await page.getByLabel('Units of layer 1.').fill('32');
  await expect(preset).toHaveValue('deep');
  await lossline.button('Undo: Replaced by deep').click();
  await expect(preset).toHaveValue('linear');
});

test('the look inside follows a run', async ({ lossline, page }) => {
  await lossline.field('Network preset').selectOption('small');
  await lossline.field('Learning rate').fill('0.001');
  await lossline.field('Epochs').fill('100000');
  await page.getByRole('tab', { name: 'Inside the network' }).click();
  const inside = page.getByRole('region', { name: 'Inside the network' });
  await expect(inside.getByRole('img')).toHaveAccessibleName(
    /11 inputs; then Dense with 16 units; then Dense with 8 units; then Output/,
  );
  await lossline.button('Train').click();
  await expect(inside.getByText(/^After epoch [\d,]+, on 64 training rows/)).toBeVisible();
  const layers = inside.getByRole('table', { name: 'Weights and gradients' });
  await expect(layers.getByRole('row')).toHaveCount(4);
  const first = await layers.innerText();
  const drawn = await inside.locator('svg').first().innerHTML();
  await expect.poll(() => layers.innerText()).not.toBe(first);
  await expect.poll(() => inside.locator('svg').first().innerHTML()).not.toBe(drawn);
  await lossline.button('Stop').click();
  await expect(lossline.testResult).toBeVisible();
  await expect(layers).toBeVisible();
});

test('a run that was not looked into shows its weights afterwards', async ({ lossline, page }) => {
  await lossline.field('Epochs').fill('2');
  await lossline.trainToEnd();
  await page.getByRole('tab', { name: 'Inside the network' }).click();
  const inside = page.getByRole('region', { name: 'Inside the network' });
  await expect(inside.getByText(/^After epoch 2\. Outputs and gradients/)).toBeVisible();
  await expect(inside.getByRole('table').getByRole('row')).toHaveCount(8);
});

test.describe('where a person prefers no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the look inside stands still until it is asked for', async ({ lossline, page }) => {
    await lossline.field('Epochs').fill('100000');
    await page.getByRole('tab', { name: 'Inside the network' }).click();
    const inside = page.getByRole('region', { name: 'Inside the network' });
    await lossline.button('Train').click();
    const state = inside.getByText(/^After epoch [\d,]+, on/);
    await expect(state).toBeVisible();
    const before = await state.innerText();
    const epochs = await lossline.lastValues();
    await expect.poll(() => lossline.lastValues()).not.toBe(epochs);
    expect(await state.innerText()).toBe(before);
    await inside.getByRole('button', { name: 'Look again' }).click();
    await expect(state).not.toHaveText(before);
  });
});
