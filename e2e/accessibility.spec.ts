import AxeBuilder from '@axe-core/playwright';
import { expect, test, wineCsv } from './fixtures.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} pixels wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing on any state of the page', async ({ lossline, page }) => {
        async function findsNothing(state: string) {
          const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
          const found = violations.map(
            ({ id, nodes }) => `${state}: ${id} at ${nodes.map((node) => node.html).join(' | ')}`,
          );
          expect(found).toEqual([]);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overflow, `${state} is wider than the screen`).toBeLessThanOrEqual(0);
        }
        await findsNothing('first visit');
        await lossline.chooseText('empty.csv', '');
        await expect(lossline.alert).toBeVisible();
        await findsNothing('refused file');
        await lossline.chooseText('wine.csv', wineCsv());
        await expect(lossline.preview).toBeVisible();
        await lossline.unfoldAll();
        await lossline.field('Epochs').fill('0');
        await findsNothing('table with a wrong setting');
        await lossline.field('Epochs').fill('2000');
        await lossline.button('Train').click();
        await expect(lossline.chart('loss')).toContainText('After epoch');
        await findsNothing('training');
        await lossline.button('Stop').click();
        await expect(lossline.testResult).toBeVisible();
        await findsNothing('stopped');
      });
    });
  }
}

test('the keyboard alone is enough', async ({ lossline, page }) => {
  await lossline.chooseText('wine.csv', wineCsv());
  const press = async (name: string) => {
    const button = lossline.button(name);
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await lossline.field('Epochs').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('3000');
  await page.keyboard.press('ArrowUp');
  await expect(lossline.field('Epochs')).toHaveValue('3010');
  await press('Train');
  await expect(lossline.button('Pause')).toBeFocused();
  await expect(lossline.chart('loss')).toContainText('After epoch');
  await press('Pause');
  await expect(lossline.status).toHaveText(/^paused/);
  await press('Stop');
  await expect(lossline.status).toHaveText(/^stopped/);
  await expect(lossline.button('Train')).toBeFocused();
});
