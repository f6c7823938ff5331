import type { Page } from '@playwright/test';
import { englishLeft, ko } from './english-left.ts';
import { findsNothing } from './finds-nothing.ts';
import { expect, test } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

/** A table without a Latin letter: size and sleep say the school year, more or less; some cells are missing. */
const pupils = [
  '키,몸무게,좋아하는 과목,잠잔 시간,학년',
  ...Array.from({ length: 240 }, (_, row) => {
    const year = row % 3;
    const height = 150 + year * 7 + ((row * 37) % 11);
    const weight = row % 20 === 7 ? '' : 42 + year * 5 + ((row * 13) % 9);
    const subject = ['수학', '국어', '음악', '체육'][(row * 7) % 4];
    return [height, weight, subject, 5 + ((row * 29) % 40) / 10, `${year + 1}학년`].join(',');
  }),
].join('\n');

/** Opens the table and waits for its settings. */
async function openPupils(lossline: LosslinePage, epochs: number) {
  await lossline.page.getByLabel(ko.page.csvFile, { exact: true }).setInputFiles({
    name: '학생.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(pupils),
  });
  await setEpochs(lossline, epochs);
}

async function setEpochs(lossline: LosslinePage, epochs: number) {
  await expect(lossline.button(ko.training.train)).toBeEnabled();
  // On a phone the settings start folded.
  const unfold = lossline.page.getByRole('button', { name: said(ko.ui.unfold) });
  while ((await unfold.count()) > 0) await unfold.first().click();
  await lossline.field(ko.fields.epochs).fill(String(epochs));
}

/** Trains and waits for the result. */
async function trainToEnd(lossline: LosslinePage) {
  await lossline.button(ko.training.train).click();
  await expect(lossline.status.first()).toHaveText(said(ko.training.status.finished_other));
  await expect(lossline.page.getByRole('region', { name: ko.results.test.title })).toBeVisible();
}

/** What starts with a sentence, or has it `anywhere`, whatever fills its gaps. */
function said(sentence: string, place: 'first' | 'anywhere' = 'first'): RegExp {
  const parts = sentence.split(/\{\{.*?\}\}/).map((part) => part.replace(/[()+.?]/g, '\\$&'));
  return new RegExp(`${place === 'first' ? '^' : ''}${parts.join('.+')}`);
}

/** Opens one of the panels under the curves. */
async function openPanel(page: Page, name: string) {
  await page.getByRole('tab', { name: said(name) }).click();
}

/** Fails where the page says anything in English now. */
async function speaksKorean(page: Page, state: string, own: readonly string[] = []) {
  await expect.soft
    .poll(() => englishLeft(page, own), { message: state, timeout: 10_000 })
    .toEqual([]);
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`a Korean browser, ${viewport.width} pixels wide:`, () => {
    test.use({ locale: 'ko-KR', viewport });

    test('from the first visit to a result', async ({ lossline, page }) => {
      await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ko.data.welcome.title);
      const sources = Object.values(ko.io.samples).map(({ source }) => source);
      await speaksKorean(page, 'first visit', sources);
      await findsNothing(page, 'first visit');

      await page.getByRole('button', { name: said(ko.io.samples.penguins.title) }).click();
      await setEpochs(lossline, 8);
      await trainToEnd(lossline);
      const result = page.getByRole('region', { name: ko.results.test.title });
      await expect(result).toContainText('정확도');
      const columns = 'Species Island Beak Length Depth Flipper Body Mass Sex mm MALE FEMALE ';
      const values = 'Adelie Chinstrap Gentoo Biscoe Dream Torgersen penguins csv';
      await speaksKorean(page, 'a trained sample', [columns, values]);
      await findsNothing(page, 'a trained sample');
    });

    test('every panel', async ({ lossline, page }) => {
      test.slow();
      await openPupils(lossline, 6);
      const all = Object.entries(ko.panels);
      for (const [panel, name] of all) {
        await openPanel(page, name);
        await speaksKorean(page, `${panel}, before a run`);
      }
      await trainToEnd(lossline);
      for (const [panel, name] of all) {
        await openPanel(page, name);
        await page.waitForLoadState('networkidle');
        await speaksKorean(page, `${panel}, after a run`);
        await findsNothing(page, panel);
      }
    });
  });
}

test.describe('languages:', () => {
  test.use({ locale: 'ko-KR' });

  test('the lessons, the keys and what is kept', async ({ lossline, page }) => {
    await lossline.button(ko.header.learn).click();
    const lessons = page.getByRole('complementary').getByRole('navigation').getByRole('button');
    await expect(lessons).toHaveCount(5);
    for (const lesson of await lessons.all()) {
      await lesson.click();
      await speaksKorean(page, `the lesson ${await lesson.textContent()}`);
    }
    await lossline.button(ko.learn.close).click();
    await lossline.button(ko.keep.title).click();
    await expect(page.getByRole('heading', { name: ko.keep.title, exact: true })).toBeVisible();
    await speaksKorean(page, 'what is kept');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByText(ko.shortcuts.on)).toBeVisible();
    await speaksKorean(page, 'the keys');
  });

  test('a file that is no table is refused in Korean and leaves the table before it', async ({
    lossline,
    page,
  }) => {
    await openPupils(lossline, 3);
    await page.getByLabel(ko.page.csvFile, { exact: true }).setInputFiles({
      name: '사진.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex'),
    });
    await expect(lossline.alert).toContainText(said(ko.errors['csv-binary'].message, 'anywhere'));
    await expect(lossline.alert).toContainText(ko.errors['csv-binary'].hint);
    await speaksKorean(page, 'a refused file');
    await expect(page.getByRole('banner')).toContainText('학생.csv');
    await trainToEnd(lossline);
  });

  test('another language is spoken at once, and the run, its numbers and the open panel stay', async ({
    lossline,
    page,
  }) => {
    await openPupils(lossline, 20_000);
    await lossline.field(ko.fields.learningRate).fill('0.003');
    await openPanel(page, ko.panels.runs);
    await lossline.button(ko.training.train).click();
    await expect(lossline.status.first()).toHaveText(said(ko.training.status.training));
    await expect.poll(() => epochNow(lossline)).toBeGreaterThan(3);

    const before = await epochNow(lossline);
    await choose(page, /한국어$/, 'English');
    await expect(lossline.status.first()).toHaveText(/^training/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(lossline.field('Learning rate')).toHaveValue('0.003');
    await expect(lossline.field('Epochs')).toHaveValue('20000');
    await expect(page.getByRole('tab', { name: 'Runs' })).toHaveAttribute('aria-selected', 'true');
    expect(await epochNow(lossline)).toBeGreaterThanOrEqual(before);
    await expect.poll(() => epochNow(lossline)).toBeGreaterThan(before + 3);

    const later = await epochNow(lossline);
    await choose(page, /English$/, '한국어');
    await expect(lossline.status.first()).toHaveText(said(ko.training.status.training));
    expect(await epochNow(lossline)).toBeGreaterThanOrEqual(later);
    await speaksKorean(page, 'a run that is on');
    await lossline.button(ko.training.stop).click();
    await expect(lossline.status.first()).toHaveText(said(ko.training.status.stopped));
    await expect(page.getByRole('region', { name: ko.results.test.title })).toBeVisible();
    await expect(page.getByRole('tab', { name: said(ko.panels.runs) })).toHaveText(/1$/);
  });

  test('the choice is kept for the next visit', async ({ lossline, page }) => {
    await choose(page, /한국어$/, 'English');
    await page.reload();
    await expect(lossline.button('Run the tutorial')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('a browser that asks for neither is spoken to in English', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Run the tutorial' })).toBeVisible();
  await context.close();
});

/** Chooses a language in the menu that is named after the one spoken now. */
async function choose(page: Page, spoken: RegExp, language: string) {
  await page.getByRole('button', { name: spoken }).click();
  await page.getByRole('menuitem', { name: language, exact: true }).click();
}

/** The epoch that the run is in. */
async function epochNow({ status }: LosslinePage): Promise<number> {
  const text = (await status.first().textContent()) ?? '';
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 0);
}
