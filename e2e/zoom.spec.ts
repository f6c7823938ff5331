/** The page at 200 % of a small laptop's screen and on the narrowest phones: WCAG 1.4.4, 1.4.10 and 2.4.11. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, wineCsv } from './fixtures.ts';

for (const viewport of [
  { width: 640, height: 360 },
  { width: 320, height: 640 },
]) {
  test.describe(`${viewport.width} by ${viewport.height} pixels:`, () => {
    test.use({ viewport });

    test('nothing is wider than the screen, and what has the focus is seen', async ({
      lossline,
      page,
    }) => {
      await fits(page, 'welcome');
      await lossline.chooseText('wine.csv', wineCsv());
      await expect(lossline.preview).toBeVisible();
      await lossline.unfoldAll();
      await lossline.field('Epochs').fill('100000');
      await lossline.field('Runs on').selectOption('simd');
      await fits(page, 'table');
      // From above, so that each comes in from under the bar at the bottom.
      for (const name of ['Label column', 'Test split', 'Units of layer 7', 'Batch size', 'Seed']) {
        await isSeenWithFocus(lossline.field(name));
      }
      await lossline.button('Train').click();
      await expect(lossline.chart('loss')).toContainText('After epoch');
      await fits(page, 'training');
      await isSeenWithFocus(lossline.button('Show as table'));
      await lossline.button('Stop').click();
      await expect(lossline.testResult).toBeVisible();
      await fits(page, 'result');
      for (const [name, control] of controlsOf(page.getByRole('tabpanel'))) {
        await page.getByRole('tab', { name }).click();
        await isSeenWithFocus(control);
        await fits(page, name);
      }
    });
  });
}

/** A control far down in each panel. */
function controlsOf(panel: Locator): [string, Locator][] {
  return [
    ['Data', panel.getByRole('button', { name: 'How the file was read' })],
    ['Result details', panel.getByRole('button', { name: /^Show 20 more/ })],
    ['Predict', panel.getByLabel('alcohol', { exact: true })],
    ['Try many', panel.getByRole('button', { name: /^Start/ })],
    ['Export', panel.getByRole('button', { name: /^Download/ }).last()],
  ];
}

/** Only tables and drawings that scroll by themselves may be wider than the screen. */
async function fits(page: Page, state: string) {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    return scrollWidth - clientWidth;
  });
  expect.soft(beyond, `${state} is wider than the screen by`).toBeLessThanOrEqual(0);
}

/** Gives it the focus and looks whether anything of it is in sight and under nothing else. */
async function isSeenWithFocus(control: Locator) {
  await control.focus();
  await expect(control).toBeFocused();
  const isSeen = () =>
    control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [0.1, 0.5, 0.9].some((share) => {
        const hit = document.elementFromPoint(left + share * width, top + share * height);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    });
  await expect.poll(isSeen, `${control} is seen while it has the focus`).toBe(true);
}
