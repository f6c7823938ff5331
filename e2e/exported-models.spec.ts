/** Models that were taken away, run where they are meant to run, on rows whose predictions the page itself wrote. */
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-web';
import { expect, test } from './fixtures.ts';
import type { LosslinePage } from './lossline-page.ts';

type Row = Record<string, string>;

/** A number, a category and a date, of each some missing, with a class and a value to learn. */
const columns = ['size', 'colour', 'day', 'kind', 'price'];
const rows = Array.from({ length: 150 }, (_, row) => {
  const size = (row * 37) % 101;
  const colour = ['red', 'green', 'blue'][(row * 5 + (row >> 3)) % 3];
  const day = new Date(Date.UTC(2021, 2, 1 + ((row * 11) % 300))).toISOString().slice(0, 10);
  const kind = ['small', 'middle', 'large'][Math.min(2, Math.floor(size / 34))];
  return [
    row % 13 === 4 ? '' : size,
    row % 17 === 3 ? '' : colour,
    row % 19 === 5 ? '' : day,
    kind,
    (size * 2.5 + (colour === 'red' ? 40 : 0)).toFixed(1),
  ].join(',');
});
const table = [columns.join(','), ...rows].join('\n');

async function download(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await waiting).path());
}

/** Trains on the table with medians for what is missing and an input for each part of the day. */
async function train(lossline: LosslinePage, label: string) {
  await lossline.chooseText('things.csv', table);
  await lossline.field('Label column').selectOption(label);
  await lossline.unfoldAll();
  await lossline.page.getByText('Preparation', { exact: true }).click();
  await lossline.field('Missing values').selectOption('Fill: median');
  await lossline.field('Dates').selectOption('Year, month, day, weekday, hour');
  await lossline.field('Runs on').selectOption('CPU (WebAssembly)');
  await lossline.field('Epochs').fill('20');
  await lossline.trainToEnd();
}

/** Every row as the page writes it with its predictions. */
async function predictedRows({ page }: LosslinePage): Promise<Row[]> {
  await page.getByRole('tab', { name: 'Predict' }).click();
  await page.getByLabel('New rows to predict').setInputFiles({
    name: 'again.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  });
  const text = (await download(page, 'Save again-predicted.csv')).toString().trim();
  const [header, ...lines] = text.split('\r\n').map((line) => line.split(','));
  expect(lines).toHaveLength(rows.length);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]])));
}

/** What the exported page says of each row when it is typed in, and the scripts that it asked other servers for. */
async function typedRows(context: BrowserContext, zip: Buffer, inputs: readonly object[]) {
  const files = unzipSync(zip);
  const page = await context.newPage();
  const tfjs = await standIn();
  const elsewhere: string[] = [];
  await page.route('**', (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const contentType = { html: 'text/html', js: 'text/javascript', json: 'application/json' }[
      name.split('.').at(-1) as 'html'
    ];
    if (hostname !== 'model.test') {
      elsewhere.push(route.request().url());
      return route.fulfill({ body: tfjs, contentType: 'text/javascript' });
    }
    if (!(name in files)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: Buffer.from(files[name]), contentType });
  });
  await page.goto('http://model.test/');
  const said = page.locator('#prediction');
  await expect(said).toContainText('{');
  const predictions: Record<string, number>[] = [];
  for (const input of inputs) {
    await page.locator('#row').fill(JSON.stringify(input));
    predictions.push(JSON.parse((await said.textContent()) ?? ''));
  }
  await page.close();
  return { predictions, elsewhere };
}

/** TensorFlow.js as one script, of its parts that lie here. */
async function standIn(): Promise<string> {
  const parts = ['core', 'backend-cpu', 'layers'].map((part) => {
    const path = `../node_modules/@tensorflow/tfjs-${part}/dist/tf-${part}.min.js`;
    return readFile(new URL(path, import.meta.url), 'utf8');
  });
  return (await Promise.all(parts)).join('\n;');
}

/** The row as the exported page takes it: null where missing, days in milliseconds. */
function pageRow({ size, colour, day, kind, price }: Row) {
  return {
    size: size === '' ? null : Number(size),
    colour,
    day: day === '' ? null : Date.parse(day),
    kind,
    price: Number(price),
  };
}

async function onnxOutputs(bytes: Buffer, given: readonly Row[], output: string) {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(bytes);
  const shape = [given.length, 1];
  const numbers = (values: number[]) => new ort.Tensor('float64', Float64Array.from(values), shape);
  const words = (values: string[]) => new ort.Tensor('string', values, shape);
  const raw: Record<string, ort.Tensor> = {
    size: numbers(given.map(({ size }) => (size === '' ? NaN : Number(size)))),
    colour: words(given.map(({ colour }) => colour)),
    day: numbers(given.map(({ day }) => Date.parse(day))),
    kind: words(given.map(({ kind }) => kind)),
    price: numbers(given.map(({ price }) => Number(price))),
  };
  const feeds = session.inputNames.map((name) => [name, raw[name]]);
  const results = await session.run(Object.fromEntries(feeds));
  await session.release();
  return results[output].data as Float32Array;
}

/** The largest difference, relative where values are above 1. */
function largestDifference(actual: ArrayLike<number>, wanted: readonly number[]): number {
  expect(actual.length).toBe(wanted.length);
  return Math.max(
    ...wanted.map((value, i) => Math.abs(actual[i] - value) / Math.max(1, Math.abs(value))),
  );
}

const cases = [
  {
    label: 'kind',
    names: ['large', 'middle', 'small'],
    columnOf: (name: string) => `p(${name})`,
    output: 'probabilities',
  },
  {
    label: 'price',
    names: ['price'],
    columnOf: (name: string) => `predicted ${name}`,
    output: 'value',
  },
];

for (const { label, names, columnOf, output } of cases) {
  test(`the models of ${label} predict elsewhere what the page predicts`, async ({
    lossline,
    page,
    browser,
  }) => {
    await train(lossline, label);
    const predicted = await predictedRows(lossline);
    const wanted = predicted.flatMap((row) => names.map((name) => Number(row[columnOf(name)])));
    expect(wanted.every(Number.isFinite)).toBe(true);

    await page.getByRole('tab', { name: 'Export' }).click();
    const context = await browser.newContext();
    const zip = await download(page, 'Download TensorFlow.js model');
    const typed = await typedRows(context, zip, predicted.map(pageRow));
    await context.close();
    expect(typed.elsewhere).toHaveLength(1);
    expect(typed.elsewhere[0]).toMatch(/\/@tensorflow\/tfjs@4\.22\.0\/dist\/tf\.min\.js$/);
    const values = typed.predictions.flatMap((row) => names.map((name) => row[name]));
    expect(largestDifference(values, wanted)).toBeLessThan(1e-5);

    const onnx = await download(page, 'Download ONNX model');
    const outputs = await onnxOutputs(onnx, predicted, output);
    expect(largestDifference(outputs, wanted)).toBeLessThan(1e-5);
  });
}
