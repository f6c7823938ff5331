/**
 * @file Takes the pictures of README.md and docs/guide.md from a served page into docs/pictures, by ImageMagick's
 * `convert`: `npx vite preview --port 4407`, then `npx tsx scripts/capture-pictures.ts http://localhost:4407/`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumFlags, systemChromium } from '../test/browser.ts';

const target = 'docs/pictures';
const mostFrames = 24;

async function capture(address: string, folder: string) {
  const browser = await chromium.launch({ executablePath: systemChromium(), args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, folder, 'welcome');
  await page.getByRole('button', { name: /^Red wine/ }).click();
  await page.getByLabel('Runs on', { exact: true }).selectOption('simd');
  await page.getByLabel('Learning rate', { exact: true }).fill('0.0005');
  await page.getByLabel('Epochs', { exact: true }).fill('150');
  const frames = await trainInFrames(page, folder);
  await page.getByRole('region', { name: 'Test result' }).waitFor();
  await shoot(page, folder, 'finished');
  await browser.close();
  const drawn = ['-resize', '900x', '-colors', '64', '-layers', 'optimize'];
  execFileSync('convert', ['-delay', '30', ...frames, ...drawn, join(target, 'training.gif')]);
}

/** A picture each time that the run has moved, until it ends. */
async function trainInFrames(page: Page, folder: string): Promise<string[]> {
  const frames: string[] = [];
  const status = page.getByRole('status').first();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  for (let said = ''; !said.startsWith('finished') && frames.length < mostFrames;) {
    said = (await status.textContent()) ?? '';
    const path = join(folder, `frame-${String(frames.length).padStart(2, '0')}.png`);
    await page.screenshot({ path });
    frames.push(path);
  }
  return frames;
}

async function shoot(page: Page, folder: string, name: string) {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  execFileSync('convert', [path, '-colors', '128', join(target, `${name}.png`)]);
}

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
await capture(process.argv[2] ?? 'http://localhost:4173/', folder);
rmSync(folder, { recursive: true });
