import { readFileSync } from 'node:fs';
import { expect, test, wineCsv } from './fixtures.ts';

test.describe('the main job', () => {
  test('a dropped wine table trains with the tutorial preset and reports a test accuracy', async ({
    lossline,
  }) => {
    await lossline.drop('winequality-red.csv', wineCsv());
    await expect(lossline.preview).toContainText(
      '1,599 rows, 12 columns, 0 rows with missing values dropped',
    );
    await expect(lossline.field('Label column')).toHaveValue('quality');
    await expect(lossline.status).toHaveText('idle');
    await lossline.button('Tutorial').click();
    await expect(lossline.field('Learning rate')).toHaveValue('5.6194e-5');
    await expect(lossline.field('Batch size')).toHaveValue('128');
    await expect(lossline.field('Epochs')).toHaveValue('1000');
    await lossline.field('Epochs').fill('30');
    await lossline.field('Runs on').selectOption('webgl');
    const captions = await lossline.watchCaptions();
    await lossline.button('Train').click();
    await expect(lossline.status).toHaveText(/^training epoch \d+ of 30$/);
    await expect(lossline.status).toHaveText('finished 30 epochs');
    const drawn = new Set(await captions.evaluate((seen) => seen));
    expect(drawn.size, 'the curves moved while training').toBeGreaterThan(3);
    await expect(lossline.chart('accuracy')).toContainText('After epoch 30');
    await expect(lossline.testResult).toContainText(/Test accuracy\s*0\.\d{4}/);
    await expect(lossline.testResult).toContainText('480');
    await expect(lossline.testResult).toContainText(/Baseline\s*0\.\d{4}/);
    await expect(lossline.testResult).toContainText(
      'Learnt from 1,007 rows and 11 inputs, validated on 112 rows',
    );
  });

  test('the same recipe twice gives the same digits, another seed others', async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await lossline.field('Epochs').fill('3');
    await lossline.trainToEnd();
    const first = await lossline.lastValues();
    await lossline.trainToEnd();
    expect(await lossline.lastValues()).toBe(first);
    await lossline.field('Seed').fill('2');
    await lossline.trainToEnd();
    expect(await lossline.lastValues()).not.toBe(first);
  });

  test('Pause, Resume and Stop; then it trains again', async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await lossline.field('Epochs').fill('5000');
    await lossline.button('Train').click();
    await expect(lossline.chart('loss')).toContainText('After epoch');
    await lossline.button('Pause').click();
    await expect(lossline.status).toHaveText(/^paused after epoch/);
    const paused = await lossline.status.textContent();
    await lossline.page.waitForTimeout(1000);
    await expect(lossline.status).toHaveText(paused!);
    await lossline.button('Resume').click();
    await expect(lossline.status).toHaveText(/^training/);
    await expect
      .poll(() => lossline.status.textContent())
      .not.toContain(paused!.replace(/\D+/, ''));
    await lossline.field('Epochs').fill('2');
    await expect(lossline.status).toHaveText(/of 5,000$/);
    await lossline.button('Stop').click();
    await expect(lossline.status).toHaveText(/^stopped after epoch/);
    await expect(lossline.testResult).toContainText('Test accuracy');
    await lossline.trainToEnd();
    await expect(lossline.status).toHaveText('finished 2 epochs');
  });

  test('a second file, opened while a run is on, leaves the run alone', async ({ lossline }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await lossline.field('Epochs').fill('20');
    await lossline.button('Train').click();
    await lossline.chooseText('small.csv', 'a,b,target\n' + '1,2,x\n3,4,y\n'.repeat(20));
    await expect(lossline.preview).toContainText('40 rows');
    await expect(lossline.status).toHaveText('finished 20 epochs');
    await expect(lossline.testResult).toContainText('480');
  });
});

test('the predictions leave as a CSV of the held-out rows', async ({ lossline, page }) => {
  await lossline.chooseText('hostile.csv', 'a,b,target\n' + '1,2,=1+1\n3,4,plain\n'.repeat(20));
  await lossline.field('Epochs').fill('1');
  await lossline.trainToEnd();
  const downloading = page.waitForEvent('download');
  await lossline.button('Predictions as CSV').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('predictions.csv');
  const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('row,true target,predicted target,p(=1+1),p(plain)');
  expect(lines).toHaveLength(1 + 12);
  expect(lines.slice(1).join()).not.toMatch(/(^|,)=/);
  expect(lines.slice(1).join()).toContain("'=1+1");
});

test('a table copied from a spreadsheet is pasted anywhere on the page', async ({
  lossline,
  page,
}) => {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    },
    'a\tb\ttarget\n' + '1\t2\tx\n3\t4\ty\n'.repeat(20),
  );
  await expect(lossline.preview).toContainText('pasted.csv');
  await expect(lossline.preview).toContainText('40 rows, 3 columns');
});

test('the tutorial runs in one press from the first visit', async ({ lossline }) => {
  await lossline.button('Run the tutorial').click();
  await expect(lossline.status).toHaveText(/^training epoch \d+ of 1,000$/);
  await expect(lossline.chart('loss')).toContainText('After epoch');
  await expect(lossline.page.getByText('red-wine-synthetic.csv').first()).toBeVisible();
  await lossline.button('Stop').click();
  await expect(lossline.testResult).toContainText('Test accuracy');
});

test('regression shows MAE, RMSE and R² beside the mean', async ({ lossline }) => {
  await lossline.page.getByRole('button', { name: /^Cars/ }).click();
  await expect(lossline.field('Label column')).toHaveValue('Miles_per_Gallon');
  await expect(lossline.preview).toContainText('406 rows, 9 columns');
  await lossline.field('Epochs').fill('5');
  await lossline.trainToEnd();
  await expect(lossline.testResult).toContainText('Test MAE');
  await expect(lossline.testResult).toContainText('Baseline MAE');
  await expect(lossline.testResult).toContainText('RMSE');
  await expect(lossline.testResult).toContainText('R²');
  await expect(lossline.chart('mae')).toContainText('After epoch 5');
});

for (const [title, label] of [
  ['Penguins', 'Species'],
  ['Seattle weather', 'weather'],
]) {
  test(`the sample ${title} trains`, async ({ lossline }) => {
    await lossline.page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await expect(lossline.field('Label column')).toHaveValue(label);
    await lossline.field('Epochs').fill('2');
    await lossline.trainToEnd();
    await expect(lossline.testResult).toContainText('Test accuracy');
  });
}
