import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pytorchScriptExporter } from '@/core/exporters/pytorch-script';
import { weightsExporter } from '@/core/exporters/weights-npz';
import { epochOrder } from '@/core/random/counter';
import type { Run } from '@/core/training/run';
import { findCsv, trainTable } from '../train-table';
import { expectClose } from './arrays';
import { changedRecipe, exampleCases, type ExampleCase } from './example-cases';
import { exportCase, type ExportCase } from './export-context';
import { parityCases, type ParityCase } from './parity-cases';
import { openFolder, pythonHas, type PythonFolder } from './run-python';

const ready = pythonHas('torch', 'pandas');
const driver = fileURLToPath(new URL('drive-pytorch.py', import.meta.url));

interface Written extends ExportCase {
  folder: PythonFolder;
}

interface Result {
  epochs: number;
  test: { rows: number; loss: number; accuracy?: number; mae?: number };
  history: Record<string, number>[];
}

const written = new Map<string, Written>();

async function writeProgram(example: ExampleCase): Promise<Written> {
  const made = await exportCase(example);
  const folder = openFolder();
  const [file] = await pytorchScriptExporter.files(made.context);
  folder.write('train.py', file.content);
  folder.write(example.name, example.bytes);
  if (example.test !== undefined) folder.write('test.csv', example.test);
  // Small pieces, so that what is learnt comes out of many of them.
  const test = example.test === undefined ? {} : { test: 'test.csv' };
  folder.write('job.json', JSON.stringify({ table: example.name, chunk: 64, ...test }));
  written.set(example.title, { ...made, folder });
  return { ...made, folder };
}

async function writeParity(example: ParityCase) {
  const { context, data, folder } = await writeProgram(example);
  const [weights] = await weightsExporter.files(context);
  folder.write('weights.npz', weights.content);
  const { epochs, seed } = context.recipe.training;
  const orders = Array.from({ length: epochs }, (_, epoch) =>
    Array.from(epochOrder(data.train.numRows, seed, epoch)),
  );
  folder.write('orders.json', JSON.stringify(orders));
}

function folderOf(title: string): Written {
  const found = written.get(title);
  if (!found) throw new Error(`${title} did not run`);
  return found;
}

/** The result that a program printed last. */
function lastLine(printed: string): Result {
  // torchrun puts the process's name before it.
  return JSON.parse(/\{"epochs".*$/m.exec(printed)?.[0] ?? '');
}

/** The accuracy or the mean absolute error that the page would show. */
function testMetric({ test, recipe }: Run): number {
  if (!test) throw new Error('the run has no test rows');
  const { truth, outputs } = test;
  if (recipe.task.kind === 'regression')
    return truth.reduce((sum, y, row) => sum + Math.abs(outputs[row] - y), 0) / truth.length;
  const width = outputs.length / truth.length;
  const right = truth.filter((y, row) => {
    const one = outputs.subarray(row * width, (row + 1) * width);
    return one.indexOf(Math.max(...one)) === y;
  });
  return right.length / truth.length;
}

describe.skipIf(!ready)('the PyTorch program, where torch and pandas are installed', () => {
  beforeAll(async () => {
    for (const example of exampleCases()) await writeProgram(example);
    for (const example of parityCases()) await writeParity(example);
    const folders = [...written.values()].map(({ folder }) => folder);
    folders[0].run([driver, ...folders.map(({ path }) => path)]);
  }, 600_000);
  afterAll(() => written.forEach(({ folder }) => folder.remove()));

  it.for(exampleCases())('prepares $title as the page does, piece by piece', ({ title }) => {
    const { data, folder } = folderOf(title);
    for (const set of ['train', 'validation', 'test'] as const) {
      expectClose(folder.numbers(`x_${set}`), data[set].x);
      expectClose(folder.numbers(`y_${set}`), data[set].y);
    }
  });

  it.for(parityCases())(
    'learns with $title what the page learns',
    async ({ title, ...example }) => {
      const { folder } = folderOf(title);
      const run = await trainTable(String(example.bytes), example.recipe);
      const { history, test } = JSON.parse(folder.read('result.json')) as Result;
      expect(history).toHaveLength(run.history.loss.length);
      history.forEach((epoch, i) => {
        expectNear(epoch.loss, run.history.loss[i], example.tolerance);
        expectNear(epoch.val_loss, run.history.valLoss[i], example.tolerance);
      });
      const rows = run.test?.truth.length ?? 0;
      // A row on the edge between two classes may fall to either side.
      if (test.accuracy !== undefined)
        expect(Math.abs(test.accuracy - testMetric(run))).toBeLessThan(2.5 / rows);
      else expectNear(test.mae ?? NaN, testMetric(run), example.tolerance);
    },
  );
});

/** Files whose cells are text where Parquet has numbers, dates and truth values, with the columns of each. */
const writtenCases = [
  { like: 'currency', dates: 'day', booleans: 'open', mark: '' },
  { like: 'styles of their own', dates: '', booleans: '', mark: '1999' },
];

describe.skipIf(!ready)('the PyTorch program on Parquet', () => {
  it.for(writtenCases)('reads columns that have types already, such as of $like', async (one) => {
    const found = exampleCases().find(({ title }) => title.includes(one.like))!;
    const { folder } = await writeProgram({ ...found, title: `typed ${one.like}` });
    const typed = fileURLToPath(new URL('drive-typed.py', import.meta.url));
    const args = [typed, found.name, one.dates, one.booleans, one.mark];
    expect(folder.run(args, { PYTHONPATH: folder.path })).toMatch(/^\d+ rows alike$/m);
    folder.remove();
  });
});

/** The tutorial's network with its dropout for fewer epochs at a larger rate. */
const wine: ExampleCase = {
  title: 'wine',
  name: 'red-wine-synthetic.csv',
  bytes: findCsv('red-wine-synthetic.csv') ?? '',
  recipe: changedRecipe({ training: { epochs: 20, learningRate: 0.001, batchSize: 64 } }),
};
/** An example whose test rows come from a file of their own. */
const [ownTest] = exampleCases().filter(({ test }) => test !== undefined);
/** torchrun by its module; told what to do with what is printed, since torch 1.13 under Python 3.11 fails without. */
const twoProcesses = [
  ...['-m', 'torch.distributed.run', '--nproc_per_node', '2'],
  ...['--redirects', '1', '--tee', '1'],
];

describe.skipIf(!ready)('the PyTorch program as it is started by hand', () => {
  const results: Record<string, { result: Result; page: Run }> = {};
  let resumed: Result | null = null;

  let ofFile: Result | null = null;

  beforeAll(async () => {
    const other = await writeProgram(ownTest);
    const args = [ownTest.name, '--test', 'test.csv', '--epochs', '2'];
    ofFile = lastLine(other.folder.run(['train.py', ...args]));
    other.folder.remove();
    const { folder } = await writeProgram(wine);
    const page = await trainTable(String(wine.bytes), wine.recipe);
    const start = (args: string[], ...more: string[]) =>
      lastLine(folder.run([...args, 'train.py', wine.name, ...more]));
    results.one = { page, result: start([], '--checkpoint', 'one.pt') };
    const port = String(20_000 + (process.pid % 20_000));
    results.two = {
      page,
      result: start([...twoProcesses, '--master_port', port], '--checkpoint', 'two.pt'),
    };
    start([], '--epochs', '10', '--checkpoint', 'part.pt');
    resumed = start([], '--checkpoint', 'part.pt');
    folder.remove();
  }, 600_000);

  it.for(['one', 'two'])('is as good as the page on %s process(es), chance aside', (how) => {
    const { result, page } = results[how];
    expect(result.epochs).toBe(20);
    expect(result.test.rows).toBe(page.test?.truth.length);
    // Two runs with other seeds differ by some three standard errors of 480 rows at most.
    const share = testMetric(page);
    const error = Math.sqrt((share * (1 - share)) / result.test.rows);
    expect(Math.abs((result.test.accuracy ?? NaN) - share)).toBeLessThan(3 * error);
    const last = page.history.loss.at(-1) ?? NaN;
    expectNear(result.history.at(-1)?.loss ?? NaN, last, 0.1);
  });

  it('tests on the rows of another file where the recipe says so', () => {
    expect(ofFile?.epochs).toBe(2);
    expect(ofFile?.test.rows).toBe(written.get(ownTest.title)?.data.test.numRows);
  });

  it('goes on from a checkpoint as if it had never stopped', () => {
    expect(resumed).toEqual(results.one.result);
  });
});

function expectNear(actual: number, wanted: number, tolerance: number) {
  expect(Math.abs(actual - wanted)).toBeLessThan(tolerance * Math.max(1, wanted));
}
