/** Taking things away from a run, as a person does. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test, wineCsv } from './fixtures.ts';

/** The file that the button gives. */
async function download(page: Page, title: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download ${title}`, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a run goes away as code, weights and numbers', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await expect(lossline.preview).toBeVisible();
  await page.getByRole('tab', { name: 'Export' }).click();
  const panel = page.getByRole('region', { name: 'Export' });
  await expect(panel).toContainText('After a run');

  await lossline.field('Epochs').fill('3');
  await lossline.button('Train').click();
  await expect(lossline.testResult).toBeVisible();
  await expect(panel).toContainText('“Run 1”');

  const script = await download(page, 'Keras script');
  expect(script.name).toBe('train_keras.py');
  expect(script.bytes.toString()).toContain('pd.read_csv(\n    "wine.csv",');

  const notebook = await download(page, 'Keras notebook');
  expect(notebook.name).toBe('train_keras.ipynb');
  expect(JSON.parse(notebook.bytes.toString()).nbformat).toBe(4);

  const program = await download(page, 'PyTorch script');
  expect(program.name).toBe('train.py');
  expect(program.bytes.toString()).toContain('EPOCHS = 3\n');

  const weights = await download(page, 'Weights for NumPy');
  expect(weights.name).toBe('weights.npz');
  expect(weights.bytes.subarray(0, 2).toString()).toBe('PK');

  const csv = (await download(page, 'History as CSV')).bytes.toString().trim().split('\r\n');
  expect(csv[0]).toBe('epoch,loss,accuracy,val_loss,val_accuracy,learning_rate');
  expect(csv).toHaveLength(4);

  const json = JSON.parse((await download(page, 'History as JSON')).bytes.toString());
  expect(json.loss).toHaveLength(3);
  expect(json.val_accuracy.map(String)).toEqual(csv.slice(1).map((line) => line.split(',')[4]));

  const recipe = JSON.parse((await download(page, 'Recipe')).bytes.toString());
  expect(recipe.training.epochs).toBe(3);
});

test('code that reads the file waits for the file to be open again', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('2');
  await lossline.button('Train').click();
  await expect(lossline.testResult).toBeVisible();
  await lossline.chooseText('other.csv', 'a,b,c\n1,2,x\n2,3,y\n3,4,x\n4,6,y\n');
  await page.getByRole('tab', { name: 'Export' }).click();
  const script = page.getByRole('button', { name: 'Download Keras script' });
  await expect(script).toBeDisabled();
  await expect(page.getByText('Open wine.csv again for this.').first()).toBeVisible();
  expect((await download(page, 'History as CSV')).name).toBe('history.csv');
});
