/** What a screen reader is told while a network trains: something, and not too often (WCAG 4.1.3). */
import { expect, test, wineCsv } from './fixtures.ts';

test('a run tells of itself every few seconds, and at once when it pauses', async ({
  lossline,
  page,
}) => {
  await lossline.chooseText('wine.csv', wineCsv());
  await lossline.field('Epochs').fill('100000');
  await lossline.field('Runs on').selectOption('simd');
  await lossline.button('Train').click();
  await expect(lossline.chart('loss')).toContainText('After epoch');
  const watch = await page.evaluateHandle(() => {
    const from = performance.now();
    const told: string[] = [];
    new MutationObserver((mutations) => {
      const regions = new Set<Element>();
      for (const { target } of mutations) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[aria-live], [role=status], [role=alert], [role=log]');
        if (region && region.getAttribute('aria-live') !== 'off') regions.add(region);
      }
      for (const region of regions) told.push(region.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return { told, seconds: () => (performance.now() - from) / 1000 };
  });
  const seconds = () => watch.evaluate((seen) => seen.seconds());
  await expect.poll(seconds).toBeGreaterThan(8);
  const { told, elapsed } = await watch.evaluate((seen) => ({
    told: [...seen.told],
    elapsed: seen.seconds(),
  }));
  await expect(lossline.status).toHaveText(/^training/);
  expect(told.join('\n')).toMatch(/^training epoch/m);
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(2 + elapsed / 3);
  await lossline.button('Pause').click();
  await expect(lossline.status).toHaveText(/^paused/);
  await expect.poll(() => watch.evaluate((seen) => seen.told.at(-1))).toMatch(/^paused/);
});
