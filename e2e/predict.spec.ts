import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

const lines = Array.from({ length: 200 }, (_, row) => {
  const size = (row * 37) % 101;
  const colour = ['red', 'green', 'blue'][row % 3];
  return `${size},${colour},${(row * 13) % 17},${size > 50 ? 'large' : 'small'}`;
});
const table = ['size,colour,noise,kind', ...lines].join('\n');

/** Trains on a small table and opens the panel. */
async function openPredict(lossline: LosslinePage): Promise<Locator> {
  await lossline.chooseText('sizes.csv', table);
  await lossline.button('Keras defaults').click();
  await lossline.field('Learning rate').fill('0.02');
  await lossline.field('Epochs').fill('30');
  await lossline.trainToEnd();
  await lossline.page.getByRole('tab', { name: 'Predict' }).click();
  return lossline.page.getByRole('region', { name: 'Predict' });
}

test.describe('predicting with a run', () => {
  test('a row that is set: the prediction moves with it, and what is unusual is named', async ({
    lossline,
  }) => {
    const panel = await openPredict(lossline);
    const outcome = panel.getByRole('group', { name: 'Prediction' });
    const field = (name: string) => panel.getByLabel(name, { exact: true });
    await expect(outcome.getByRole('listitem')).toHaveCount(2);
    await field('size').fill('95');
    await expect(outcome).toContainText('kind large');
    await field('size').fill('3');
    await expect(outcome).toContainText('kind small');

    const slider = panel.getByRole('slider', { name: 'size, slider' });
    await slider.press('End');
    await expect(field('size')).toHaveValue('100');
    await expect(outcome).toContainText('kind large');

    await field('size').fill('250');
    await expect(panel).toContainText('Above the training range, 0 to 100.');
    await field('size').fill('');
    await expect(panel).toContainText('Needs a value.');
    await expect(outcome).toContainText('A value is missing');
    await panel.getByRole('button', { name: 'Typical row' }).click();
    await expect(panel).not.toContainText('Needs a value.');

    await panel.getByLabel('Row of the table').fill('4');
    await panel.getByRole('button', { name: 'Fill from row' }).click();
    await expect(field('size')).toHaveValue('10');
    await expect(field('colour')).toHaveValue('=red');
    await expect(outcome).toContainText('kind small');

    // What was set is there again after a look elsewhere.
    await lossline.page.getByRole('tab', { name: 'Runs' }).click();
    await lossline.page.getByRole('tab', { name: 'Predict' }).click();
    await expect(field('size')).toHaveValue('10');
  });

  test('a file of new rows in, the same rows with predictions out', async ({ lossline }) => {
    const panel = await openPredict(lossline);
    const rows = ['note,colour,noise,size', '=1+1,red,4,90', 'b,pink,4,300', 'c,blue,4,'];
    await panel.getByLabel('New rows to predict').setInputFiles({
      name: 'new.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await expect(panel).toContainText('2 rows predicted.');
    await expect(panel).toContainText('1 row with a missing value could not be predicted');
    await expect(panel).toContainText('“size”: 1 row above the training range.');
    await expect(panel).toContainText('such as “pink”');
    await expect(panel).toContainText('Not used: “note”.');
    const download = lossline.page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save new-predicted.csv' }).click();
    const text = readFileSync((await (await download).path())!, 'utf8').split('\r\n');
    expect(text[0]).toBe('note,colour,noise,size,predicted kind,p(large),p(small)');
    expect(text[1]).toMatch(/^"?'=1\+1"?,red,4,90,large,0\.\d+,[\d.e-]+$/);
    expect(text[2]).toMatch(/^b,pink,4,300,large,/);
    expect(text[3]).toBe('c,blue,4,,,,');
    expect(text).toHaveLength(4);
    // The table is still the one that was trained on.
    await expect(lossline.page.getByRole('banner')).toContainText('sizes.csv');
  });

  test('a file that lacks columns says which, and a good one follows', async ({ lossline }) => {
    const panel = await openPredict(lossline);
    const choose = (text: string) =>
      panel.getByLabel('New rows to predict').setInputFiles({
        name: 'new.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text),
      });
    await choose('size,other\n1,2\n3,4');
    await expect(panel.getByRole('alert')).toContainText(
      'The file lacks the columns “colour” and “noise”',
    );
    await choose('size,colour,noise\nbig,red,1\nsmall,red,2');
    await expect(panel.getByRole('alert')).toContainText('“size” held numbers in training');
    await choose('size,colour,noise\n1,red,1\n2,red,2');
    await expect(panel).toContainText('2 rows predicted.');
    await expect(panel.getByRole('alert')).toHaveCount(0);
  });

  test('another table at hand: the form still predicts', async ({ lossline }) => {
    const panel = await openPredict(lossline);
    await expect(panel.getByLabel('size', { exact: true })).not.toHaveValue('');
    await lossline.chooseText('other.csv', 'a,b\n1,2\n3,4\n5,6\n7,8');
    await expect(lossline.page.getByRole('banner')).toContainText('other.csv');
    await lossline.page.getByRole('tab', { name: 'Predict' }).click();
    await panel.getByLabel('size', { exact: true }).fill('95');
    await expect(panel.getByRole('group', { name: 'Prediction' })).toContainText('kind large');
    await expect(panel.getByRole('button', { name: 'Fill from row' })).toHaveCount(0);
    await lossline.page.getByRole('tab', { name: 'Why' }).click();
    await expect(lossline.page.getByRole('region', { name: 'Why' })).toContainText(
      'learnt from sizes.csv',
    );
  });
});
