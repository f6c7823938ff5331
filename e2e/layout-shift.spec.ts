import { expect, test, wineCsv } from './fixtures.ts';

interface Shift {
  /** Milliseconds since the page began. */
  at: number;
  value: number;
  hadRecentInput: boolean;
  moved: string[];
}

/** Cumulative layout shift as it is defined: the worst burst, of at most 5 s with less than 1 s between its shifts. */
function worstBurst(shifts: readonly Shift[]): number {
  let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value } of shifts) {
    const goesOn = at - last < 1000 && at - first < 5000;
    sum = goesOn ? sum + value : value;
    if (!goesOn) first = at;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

const screens = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

for (const { name, ...viewport } of screens) {
  test(`nothing jumps from opening to a run's result, ${name}`, async ({ lossline, page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node: Node | null }[];
          };
          const moved = sources.map(({ node }) => (node as Element | null)?.className ?? '');
          shifts.push({ at: entry.startTime, value, hadRecentInput, moved: moved.map(String) });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await lossline.chooseText('wine.csv', wineCsv());
    await expect(lossline.preview).toBeVisible();
    await lossline.button('Train').click();
    await expect(lossline.chart('loss')).toContainText('After epoch');
    await lossline.button('Stop').click();
    await expect(lossline.testResult).toBeVisible();
    const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
    const unasked = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
    const worst = worstBurst(unasked);
    test.info().annotations.push({ type: 'layout shift', description: worst.toFixed(4) });
    expect(worst, JSON.stringify(unasked)).toBeLessThan(0.1);
  });
}
