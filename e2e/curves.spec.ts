import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** Opens the wine table and trains it on the processor. */
async function train(lossline: LosslinePage, epochs: number) {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.field('Runs on').selectOption('simd');
  await lossline.trainToEnd();
}

const plotOf = (lossline: LosslinePage, name: string) =>
  lossline.page.getByRole('slider', { name: `Values of ${name} at one epoch` });

/** Texts along the epoch axis of the loss chart. */
const epochTicks = (lossline: LosslinePage) =>
  lossline.chart('loss').locator('.recharts-xAxis-tick-labels text');

test('both charts tell the values of the epoch pointed at, and keys move it', async ({
  lossline,
}) => {
  await train(lossline, 12);
  const [loss, accuracy] = [plotOf(lossline, 'loss'), plotOf(lossline, 'accuracy')];
  await loss.focus();
  await lossline.page.keyboard.press('ArrowLeft');
  await expect(loss).toHaveAttribute('aria-valuetext', /^epoch 12: loss \d/);
  await lossline.page.keyboard.press('ArrowLeft');
  await expect(loss).toHaveAttribute('aria-valuenow', '11');
  await expect(accuracy).toHaveAttribute('aria-valuetext', /^epoch 11: .*val_accuracy 0\.\d{4}/);
  await lossline.page.keyboard.press('Home');
  await expect(accuracy).toHaveAttribute('aria-valuenow', '1');
  await lossline.page.keyboard.press('Enter');
  await expect(lossline.button('Let go of the epoch')).toBeVisible();
  await lossline.page.keyboard.press('Escape');
  await expect(lossline.button('Let go of the epoch')).toBeHidden();

  const box = (await loss.boundingBox())!;
  await lossline.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(accuracy).toHaveAttribute('aria-valuenow', /^[567]$/);
});

test('a drag zooms both charts, a double click and the button show all again', async ({
  lossline,
}) => {
  await train(lossline, 40);
  const ticks = epochTicks(lossline);
  await expect(ticks.last()).toHaveText('40');
  const box = (await plotOf(lossline, 'accuracy').boundingBox())!;
  const { mouse } = lossline.page;
  await mouse.move(box.x + box.width * 0.5, box.y + 80);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.7, box.y + 80, { steps: 4 });
  await mouse.up();
  await expect(ticks.first()).toHaveText(/^(18|19|20)$/);
  await plotOf(lossline, 'loss').dblclick();
  await expect(ticks.first()).toHaveText('0');
  await lossline.button('Zoom in').click();
  await expect(ticks.first()).toHaveText('10');
  await lossline.trainToEnd();
  await expect(ticks.first(), 'the zoom is kept from run to run').toHaveText('10');
  await lossline.button('Reset zoom').click();
  await expect(ticks.first()).toHaveText('0');
});

test('curves lie where the axes say', async ({ lossline }) => {
  await train(lossline, 10);
  const chart = lossline.chart('accuracy');
  await expect(chart.locator('.recharts-cartesian-grid-horizontal line').first()).toBeAttached();
  await plotOf(lossline, 'accuracy').focus();
  await lossline.page.keyboard.press('End');
  const places = await chart.evaluate((figure) => {
    const middle = (element: Element) => {
      const { x, width } = element.getBoundingClientRect();
      return x + width / 2;
    };
    const ticks = [...figure.querySelectorAll('.recharts-xAxis-tick-labels text')];
    const ten = ticks.find((tick) => tick.textContent === '10')!;
    const dots = [...figure.querySelectorAll('circle')];
    return { tick: middle(ten), dots: dots.map(middle) };
  });
  expect(places.dots.length).toBeGreaterThanOrEqual(2);
  for (const dot of places.dots) expect(Math.abs(dot - places.tick)).toBeLessThan(2);
});

test('curves are hidden, smoothed, put on a log scale and read as a table', async ({
  lossline,
}) => {
  await train(lossline, 30);
  const chart = lossline.chart('loss');
  const paths = chart.locator('g[data-series]:not(figcaption g) > path');
  await expect(paths).toHaveCount(2);
  await chart.getByRole('button', { name: 'loss', exact: true }).click();
  await expect(paths).toHaveCount(1);
  await expect(
    lossline.chart('accuracy').getByRole('button', { name: 'accuracy', exact: true }),
  ).toHaveAttribute('aria-pressed', 'false');
  await chart.getByRole('button', { name: 'loss', exact: true }).click();

  const raw = chart.locator('path[data-raw]');
  await lossline.page.getByRole('slider', { name: 'Smoothing' }).focus();
  await lossline.page.keyboard.press('End');
  await expect(raw).toHaveCount(2);
  await lossline.page.keyboard.press('Home');
  await expect(raw).toHaveCount(0);

  const lowest = chart.locator('.recharts-yAxis-tick-labels text').first();
  await expect(lowest).toHaveText('0');
  await lossline.button('Log scale for loss').click();
  await expect(lowest).not.toHaveText('0');

  await lossline.button('Show as table').click();
  const table = lossline.page.getByRole('region', { name: 'Curves as a table' });
  await expect(table.getByRole('row').nth(1)).toContainText(/^1\d\.\d{4}/);
  await table.evaluate((element) => (element.scrollTop = element.scrollHeight));
  await expect(table.getByRole('rowheader', { name: '30', exact: true })).toBeVisible();
});

test('Space on a chart pauses and goes on, and its epoch can be gone back to', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('5000');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(lossline.status).toHaveText(/^training epoch ([4-9]|\d\d)/);
  const loss = plotOf(lossline, 'loss');
  await loss.focus();
  await page.keyboard.press('Space');
  await expect(lossline.status).toHaveText(/^paused after epoch/);
  await expect(page.getByText('These three change Run 1 as soon as it goes on')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lossline.status).toHaveText(/^training/);
  await page.keyboard.press('Space');
  await expect(lossline.status).toHaveText(/^paused/);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await lossline.button('Rewind here').click();
  await expect(page.getByText('These three change Run 2 from its next step')).toBeVisible();
  await expect(lossline.status).toHaveText(/^training epoch/);
  await lossline.button('Stop').click();
  await expect(lossline.testResult).toBeVisible();
  await page.getByRole('tab', { name: /^Runs/ }).click();
  await expect(page.getByRole('region', { name: 'Table of runs' })).toContainText(
    'branched after epoch 2',
  );
});

test('Space is heard in the very moment that the status changes', async ({ lossline }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('50000');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(lossline.status).toHaveText(/^training epoch ([4-9]|\d\d)/);
  await plotOf(lossline, 'loss').evaluate(
    (plot) =>
      new Promise<void>((resolve) => {
        const status = document.querySelector('[role=status]')!;
        const press = () =>
          plot.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
        let presses = 1;
        let wanted = 'paused';
        new MutationObserver((_, observer) => {
          if (!status.textContent.startsWith(wanted)) return;
          wanted = wanted === 'paused' ? 'training' : 'paused';
          if (presses++ < 9) return press();
          observer.disconnect();
          resolve();
        }).observe(status, { childList: true, characterData: true, subtree: true });
        press();
      }),
  );
  await expect(lossline.status).toHaveText(/^paused/);
});

test('the run before is drawn beside the next and can be hidden', async ({ lossline }) => {
  await train(lossline, 5);
  await lossline.trainToEnd();
  const chart = lossline.chart('loss');
  const others = chart.locator('g[data-slot]:not(figcaption g)');
  await expect(others).toHaveCount(1);
  await expect(others.locator('path[data-marker]')).toHaveCount(1);
  await chart.getByRole('button', { name: 'Run 1', exact: true }).click();
  await expect(others).toHaveCount(0);
});
