/**
 * @file Takes every picture in docs/pictures from the built page, with the numbers of real runs:
 *
 *     npx vite build && npx tsx scripts/take-pictures.ts [name …]
 *
 * A name is one of `welcome`, `training`, `training-ko`, `first-minute`; without any, all are taken. The browser is the
 * tests' own. `first-minute` also needs ffmpeg (`apt-get install ffmpeg`, `brew install ffmpeg`); it shows a whole run,
 * whatever time it takes, in some seven seconds.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { serveBuilt } from '../e2e/static-server.ts';
import { chromiumFlags, systemChromium } from '../test/browser.ts';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const viewport = { width: 1200, height: 760 };
const patience = 600_000;

const takes: Record<string, (open: Open) => Promise<void>> = {
  welcome: takeWelcome,
  training: (open) => takeTraining(open, 'en', 'training'),
  'training-ko': (open) => takeTraining(open, 'ko', 'training-ko'),
  'first-minute': takeFirstMinute,
};

/** Opens the page in a language. */
type Open = (language: 'en' | 'ko') => Promise<Page>;

async function takeWelcome(open: Open) {
  await takeInBoth(await open('en'), 'welcome');
}

/** The tutorial's run with its curves well under way. */
async function takeTraining(open: Open, language: 'en' | 'ko', name: string) {
  const page = await open(language);
  await tutorialButton(page).click();
  await epochReached(page, 300);
  await takeInBoth(page, name);
}

/** One picture in each colour scheme, for `<picture>` to choose from. */
async function takeInBoth(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
  }
}

/** From the first screen by one press to the result, as an animation. */
async function takeFirstMinute(open: Open) {
  const page = await open('en');
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const frames: Buffer[] = [];
  const take = async () => frames.push(await page.screenshot());
  await take();
  await pointAt(page);
  await take();
  await tutorialButton(page).click();
  await page.evaluate(() => document.getElementById('pointer')?.remove());
  const run = frames.length;
  while (!(await hasResult(page))) await take();
  await page.mouse.move(0, 0);
  await page.getByRole('region', { name: 'Test result' }).scrollIntoViewIfNeeded();
  await take();
  const middle = evenly(frames.slice(run, -1), 48);
  const shown = [
    { frame: frames[0], seconds: 1 },
    { frame: frames[1], seconds: 0.8 },
    ...middle.map((frame) => ({ frame, seconds: 0.1 })),
    { frame: frames.at(-1)!, seconds: 2.5 },
  ];
  const lines = shown.map(({ frame, seconds }, index) => {
    writeFileSync(join(folder, `${index}.png`), frame);
    return `file '${index}.png'\nduration ${seconds}\n`;
  });
  // The list names the last frame twice, as ffmpeg else leaves its duration out.
  writeFileSync(join(folder, 'list.txt'), `${lines.join('')}file '${shown.length - 1}.png'\n`);
  animate(folder);
  rmSync(folder, { recursive: true });
}

/** A ring where the press will be, as screenshots show no pointer. */
async function pointAt(page: Page) {
  const button = tutorialButton(page);
  await button.hover();
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.evaluate(
    ([left, top]) => {
      const ring = document.createElement('div');
      ring.id = 'pointer';
      const place = { position: 'fixed', left: `${left - 14}px`, top: `${top - 14}px` };
      const look = { width: '28px', height: '28px', border: '3px solid #e8590c' };
      Object.assign(ring.style, place, look, { borderRadius: '50%', pointerEvents: 'none' });
      document.body.append(ring);
    },
    [x + width / 2, y + height / 2],
  );
}

/** At most `most` of the items, from the first to the last at even distances. */
function evenly<Item>(items: Item[], most: number): Item[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]);
}

/** Makes one GIF of the frames that list.txt names, with a palette of their own colours. */
function animate(folder: string) {
  const colours = 'split[a][b];[a]palettegen=max_colors=64:stats_mode=diff[p];[b][p]paletteuse';
  const filters = `fps=10,scale=960:-1:flags=lanczos,${colours}=dither=none:diff_mode=rectangle`;
  const input = ['-f', 'concat', '-i', join(folder, 'list.txt')];
  const output = ['-vf', filters, '-loop', '0', join(pictures, 'first-minute.gif')];
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output]);
}

function tutorialButton(page: Page) {
  return page.getByRole('button', { name: /^(Run the tutorial|튜토리얼 실행)/ });
}

async function epochReached(page: Page, epoch: number) {
  const status = page.getByRole('status').first();
  await page.waitForFunction(
    ([element, wanted]) => Number(/\d+/.exec(element?.textContent ?? '')?.[0] ?? 0) >= wanted,
    [await status.elementHandle({ timeout: patience }), epoch] as const,
    { timeout: patience },
  );
}

async function hasResult(page: Page): Promise<boolean> {
  return page.getByRole('region', { name: 'Test result' }).isVisible();
}

/** Opens pages of their own, which keep nothing of each other. */
function opener(browser: Browser, url: string): Open {
  return async (language) => {
    const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    await context.addInitScript((spoken) => {
      localStorage.setItem('lossline-language', spoken);
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(url);
    await tutorialButton(page).waitFor();
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(takes);
const unknown = wanted.filter((name) => !(name in takes));
if (unknown.length > 0) throw new Error(`No such picture: ${unknown.join(', ')}`);
mkdirSync(pictures, { recursive: true });
const server = await serveBuilt();
const browser = await chromium.launch({
  executablePath: systemChromium(),
  args: chromiumFlags,
});
try {
  for (const name of wanted) {
    await takes[name](opener(browser, server.url));
    console.log(`Taken: ${name}`);
  }
} finally {
  await browser.close();
  await server.stop();
}
