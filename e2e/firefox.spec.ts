/** The core of the page in Firefox, where the machine has one: a person's first walk, by role and label. */
import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { findFirefox, startFirefox } from '../test/firefox.ts';

const executable = findFirefox();
/** Milliseconds that a person would wait for what is expected of the page; loose, for a busy machine. */
const patience = 30_000;

let browser: Browser;
let page: Page;
let complaints: string[];

test.skip(executable === null, 'There is no Firefox on this machine.');

test.beforeAll(async () => {
  if (executable) browser = await startFirefox(executable);
});

test.afterAll(async () => {
  await browser?.close();
});

test.beforeEach(async ({ baseURL }) => {
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  complaints = [];
  // Zod asks once whether code may be made from text, and does without it where the page's policy says no.
  page.on('pageerror', (error) => {
    if (!/blocked a JavaScript eval/.test(String(error))) complaints.push(String(error));
  });
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(baseURL!);
});

test.afterEach(async () => {
  await page.browserContext().close();
  expect(complaints).toEqual([]);
});

/** Found by its text or label in the document: Firefox slows down a busy page whose accessibility tree is asked for. */
const find = async (xpath: string) =>
  (await page.waitForSelector(`::-p-xpath(${xpath})`, {
    timeout: patience,
  })) as ElementHandle<HTMLInputElement>;

const press = async (text: string) => (await find(`//button[normalize-space()="${text}"]`)).click();

async function write(label: string, text: string) {
  const field = await find(`//input[@id=//label[normalize-space()="${label}"]/@for]`);
  await field.click({ count: 3 });
  await field.type(text);
  expect(await field.evaluate((input) => input.value)).toBe(text);
}

async function choose(name: string, text: string) {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  await (await find('//input[@aria-label="CSV file"]')).uploadFile(path);
}

/** Waits until a part of the page says it. */
async function says(selector: string, words: RegExp) {
  const text = () =>
    page.$$eval(selector, (parts) => parts.map((part) => part.textContent).join(' | '));
  await expect.poll(text, { timeout: patience }).toMatch(words);
}

const status = '[role=status]';
const ownTable = 'size,weight,kind\n' + '1,2,small\n9,8,large\n2,1,small\n8,9,large\n'.repeat(20);

test('the tutorial runs in one press', async () => {
  await press('Run the tutorial');
  await says(status, /^training epoch \d+ of 1,000/);
  await says('figcaption', /After epoch \d/);
});

test('a sample is opened and steered, paused, resumed and stopped, without WebGL too', async () => {
  const hasWebgl = await page.evaluate(
    () => new OffscreenCanvas(1, 1).getContext('webgl2') !== null,
  );
  await (await find('//button[contains(., "Red wine")]')).click();
  await write('Epochs', '100000');
  await press('Train');
  await says(status, /^training epoch \d+ of 100,000/);
  await says('figcaption', /After epoch \d+: loss \d/);
  await press('Pause');
  await says(status, /^paused after epoch/);
  await write('Learning rate', '0.001');
  await press('Resume');
  await says(status, /^training epoch/);
  await press('Stop');
  await says(status, /^stopped after epoch/);
  await says('[aria-label="Test result"]', /Test accuracy\s*0\.\d{4}/);
  if (!hasWebgl) await says('main', /no WebGL 2 here.*Training goes on with the CPU/);
});

test('a table of their own trains, and a file that is none gets its sentence', async () => {
  await choose('own.csv', ownTable);
  await says('[aria-label="Data"]', /80 rows, 3 columns/);
  await choose('empty.csv', '');
  await says('[role=alert]', /empty/i);
  await says('[aria-label="Data"]', /own\.csv/);
  await write('Epochs', '3');
  await press('Train');
  await says(status, /^finished 3 epochs/);
});

test('after a reload in mid-run the page offers to go on', async () => {
  await choose('own.csv', ownTable);
  await write('Epochs', '100000');
  await press('Train');
  await says(status, /^training epoch \d{2,}/);
  await page.reload();
  await says('[aria-label="Welcome back"]', /own\.csv, Run 1 was at epoch \d+/);
  await write('Epochs', '100000');
  await press('Go on');
  await says(status, /^training epoch/);
  await press('Stop');
  await says(status, /^stopped after epoch/);
});
