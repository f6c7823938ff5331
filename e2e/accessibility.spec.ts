import type { Locator, Page } from '@playwright/test';
import { findsNothing } from './finds-nothing.ts';
import { expect, test, wineCsv } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`axe finds nothing, ${colorScheme}, ${viewport.width} pixels wide:`, () => {
      test.use({ colorScheme, viewport });

      test('from the first visit to a stopped run', async ({ lossline, page }) => {
        await findsNothing(page, 'first visit');
        await lossline.button('Keys').click();
        await findsNothing(page, 'list of keys');
        await page.keyboard.press('Escape');
        await expect(lossline.button('Keys')).toBeFocused();
        const languages = page.getByRole('button', { name: /^Language/ });
        await languages.click();
        await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
        await findsNothing(page, 'menu of languages');
        await page.keyboard.press('Escape');
        await expect(languages).toBeFocused();
        await lossline.chooseText('empty.csv', '');
        await expect(lossline.alert).toBeVisible();
        await findsNothing(page, 'refused file');
        await openTable(lossline);
        await lossline.field('Epochs').fill('0');
        await findsNothing(page, 'table with a wrong setting');
        await lossline.field('Epochs').fill('2000');
        await lossline.button('Train').click();
        await expect(lossline.chart('loss')).toContainText('After epoch');
        await findsNothing(page, 'training');
        await lossline.button('Stop').click();
        await expect(lossline.testResult).toBeVisible();
        await findsNothing(page, 'stopped');
      });

      test('every setting of network and training', async ({ lossline, page }) => {
        await openTable(lossline);
        for (const [place, kind] of ['Dense', 'BatchNorm', 'Dropout'].entries()) {
          await lossline.button(`Options of layer ${place + 1}, ${kind}`).click();
        }
        await page.getByText('Schedule', { exact: true }).first().click();
        await page.getByLabel('Schedule').selectOption('one-cycle');
        await page.getByLabel('Early stopping').selectOption('val_loss');
        await openDisclosures(page);
        await findsNothing(page, 'layers and disclosures open');
        await lossline.button('Remove layer 2, BatchNorm').click();
        await page.getByLabel('Optimizer').first().selectOption('sgd');
        await page.getByLabel('Schedule').selectOption('reduce-on-plateau');
        await findsNothing(page, 'a layer removed, another optimizer and schedule');
      });

      test('inside the network, the table of curves and a rewind', async ({ lossline, page }) => {
        await openTable(lossline, 4000);
        await page.getByRole('tab', { name: 'Inside the network' }).click();
        const inside = page.getByRole('region', { name: 'Inside the network' });
        await findsNothing(page, 'inside, before a run');
        await lossline.button('Train').click();
        await expect(inside.getByText(/^After epoch/)).toBeVisible();
        await findsNothing(page, 'inside, during a run');
        await lossline.button('Pause').click();
        await expect(lossline.status.first()).toHaveText(/^paused/);
        await lossline.button('Rewind').click();
        await lossline.button('Show as table').click();
        await lossline.button('Log scale for loss').click();
        await findsNothing(page, 'paused, with the rewind and the table of curves open');
        await lossline.button('Stop').click();
        await expect(lossline.testResult).toBeVisible();
        await findsNothing(page, 'inside, after a run');
      });

      test('three runs compared', async ({ lossline, page }) => {
        await openTable(lossline, 4);
        await lossline.trainToEnd();
        await lossline.field('Learning rate').fill('0.001');
        await lossline.trainToEnd();
        await lossline.field('Batch size').fill('256');
        await lossline.trainToEnd();
        await page.getByRole('tab', { name: /^Runs/ }).click();
        await lossline.field('Compare Run 1').check();
        await lossline.button('Star Run 2').click();
        await findsNothing(page, 'runs compared');
        await lossline.button('Remove Run 2').click();
        await findsNothing(page, 'a run removed');
      });

      test('trying many', async ({ lossline, page }) => {
        await openTable(lossline, 4);
        await page.getByRole('tab', { name: 'Try many' }).click();
        const panel = page.getByRole('region', { name: 'Try many' });
        await findsNothing(page, 'sweep, before it starts');
        await panel.getByLabel('Rates to try').fill('1e-5, 0.003');
        await panel.getByLabel('Batches to try').fill('128, 256');
        await panel.getByRole('button', { name: 'Start 4 runs' }).click();
        await expect(panel).toContainText('Done: 4 runs.');
        await findsNothing(page, 'sweep with its heat map');
        await panel.getByLabel('Dropouts to try').fill('0, 0.3');
        await panel.getByRole('button', { name: 'Start 8 runs' }).click();
        await expect(panel).toContainText('Done: 8 runs.');
        await findsNothing(page, 'sweep with its parallel coordinates');
        for (const kind of ['Repeats', 'Cross-validation']) {
          await panel.getByText(kind, { exact: true }).click();
          await panel.getByLabel('Length of each').fill('2');
          await panel.getByRole('button', { name: 'Start 5 runs' }).click();
          await expect(panel).toContainText('Done: 5 runs.');
          await findsNothing(page, kind);
        }
        await panel.getByText('Rate finder').click();
        await panel.getByRole('button', { name: 'Find a rate' }).click();
        await expect(panel).toContainText('Suggested rate');
        await findsNothing(page, 'rate finder');
      });

      test('every lesson', async ({ lossline, page }) => {
        await lossline.button('Learn').click();
        const learn = page.getByRole('complementary', { name: 'Learn' });
        const titles = learn.getByRole('navigation').getByRole('button');
        await expect(titles).toHaveCount(5);
        await learn.getByRole('button', { name: 'One step' }).click();
        await findsNothing(page, 'lesson 1');
        for (let lesson = 2; lesson <= 5; lesson++) {
          await titles.nth(lesson - 1).click();
          await findsNothing(page, `lesson ${lesson}, before it runs`);
          await learn.getByRole('button', { name: 'Run the experiment' }).click();
          const question = learn.getByRole('group', { name: 'Question' });
          await question.getByRole('button').first().click();
          await findsNothing(page, `lesson ${lesson}, answered`);
        }
      });
    });
  }
}

/** The wine table with every part of the settings open, to run on the processor. */
async function openTable(lossline: LosslinePage, epochs = 1000) {
  await lossline.chooseText('wine.csv', wineCsv());
  await expect(lossline.preview).toBeVisible();
  await lossline.unfoldAll();
  await lossline.field('Epochs').fill(String(epochs));
  await lossline.field('Runs on').selectOption('simd');
}

/** Opens every `<details>` of the settings. */
async function openDisclosures(page: Page) {
  const closed = page
    .getByRole('complementary', { name: 'Settings' })
    .locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
}

test.describe('in colours that the system forces, and without motion:', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('what is chosen or has the focus is seen, and nothing moves', async ({ lossline, page }) => {
    await lossline.chooseText('wine.csv', wineCsv());
    await expect(lossline.preview).toBeVisible();
    await lossline.field('Label column').focus();
    await expect(lossline.field('Label column')).toHaveCSS('outline-style', 'solid');
    const ground = (control: Locator) =>
      control.evaluate((element) => getComputedStyle(element).backgroundColor);
    const choice = (name: string) => page.locator('label').filter({ hasText: name });
    expect(await ground(choice('Classification'))).not.toBe(await ground(choice('Regression')));
    const tab = (name: string) => page.getByRole('tab', { name });
    expect(await ground(tab('Data'))).not.toBe(await ground(tab('Why')));
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(({ scrollBehavior, transitionDuration, animationDuration }) =>
            [scrollBehavior === 'smooth' ? '1s' : '', transitionDuration, animationDuration].some(
              (lengths) => lengths.split(',').some((length) => parseFloat(length) > 0),
            ),
          ).length,
    );
    expect(moving).toBe(0);
  });
});

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
