import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kerasNotebookExporter } from '@/core/exporters/keras-notebook';
import { kerasScriptExporter } from '@/core/exporters/keras-script';
import type { PreparedData } from '@/core/preparation/prepared-data';
import { learningRateAt } from '@/core/training/course';
import { emptyHistory } from '@/core/training/history';
import { expectClose, joined } from './arrays';
import { exampleCases, type ExampleCase } from './example-cases';
import { exportCase, type ExportCase } from './export-context';
import { openFolder, pythonHas, type PythonFolder } from './run-python';
import { trainingCases } from './training-cases';

const ready = pythonHas('numpy', 'pandas');
const runAll = fileURLToPath(new URL('run-all.py', import.meta.url));

interface Ran extends ExportCase {
  folder: PythonFolder;
  /** What fit() was told. */
  told: {
    layers: { name: string; args: unknown[] }[];
    optimizer: Record<string, unknown>;
    loss: unknown;
    metrics: string[];
    batch_size: number;
    epochs: number;
    learnt: number;
    class_weight: Record<string, number> | null;
    rates: number[];
    callbacks: string[];
    monitors: string[];
  };
}

const ran = new Map<string, Ran>();
const examples = [...exampleCases(), ...trainingCases()];

async function writeScript(example: ExampleCase) {
  const made = await exportCase(example);
  const folder = openFolder();
  const [file] = await kerasScriptExporter.files(made.context);
  folder.write('script.py', file.content);
  folder.write(example.name, example.bytes);
  if (example.test !== undefined) folder.write('test.csv', example.test);
  return { ...made, folder };
}

function ranCase(title: string): Ran {
  const found = ran.get(title);
  if (!found) throw new Error(`${title} did not run`);
  return found;
}

/** Labels as the script hands them to fit(): one-hot rows or class numbers. */
function expectLabels(actual: Float64Array, { train, validation, numOutputs }: PreparedData) {
  const y = joined(train.y, validation.y);
  if (actual.length === y.length) return expectClose(actual, y);
  const oneHot = new Float32Array(y.length * numOutputs);
  y.forEach((label, row) => (oneHot[row * numOutputs + label] = 1));
  expectClose(actual, oneHot);
}

describe.skipIf(!ready)('the Keras script, where pandas is installed', () => {
  beforeAll(async () => {
    const written = await Promise.all(examples.map(writeScript));
    written[0].folder.run([runAll, ...written.map(({ folder }) => folder.path)]);
    written.forEach((one, i) =>
      ran.set(examples[i].title, { ...one, told: JSON.parse(one.folder.read('told.json')) }),
    );
  }, 300_000);
  afterAll(() => ran.forEach(({ folder }) => folder.remove()));

  it.for(exampleCases())('prepares $title as the page does', ({ title }) => {
    const { data, context, folder, told } = ranCase(title);
    expectClose(folder.numbers('x_train'), joined(data.train.x, data.validation.x));
    expectClose(folder.numbers('x_test'), data.test.x);
    expectLabels(folder.numbers('y_train'), data);
    expect(told.learnt).toBe(data.train.numRows);
    expect(told.layers.at(-1)?.args[0]).toBe(context.plan.numOutputs);
    const weights = told.class_weight && Object.values(told.class_weight);
    expect(weights?.length).toBe(data.classWeights?.length);
    data.classWeights?.forEach((weight, i) => expect(weights?.[i]).toBeCloseTo(weight, 5));
  });

  it.for(trainingCases())('trains with $title as the page does', ({ title, told: expected }) => {
    const { context, data, told } = ranCase(title);
    expect(told).toMatchObject(expected);
    const { batchSize } = context.recipe.training;
    const { numRows } = data.train;
    const steps = Math.ceil(numRows / batchSize);
    told.rates.forEach((rate, step) => {
      const place = { epoch: Math.floor(step / steps), row: (step % steps) * batchSize };
      // Keras counts a step as an equal share of the epoch, the page by its rows; only the last batch differs.
      const share = (step % steps) / steps;
      const equal = { epoch: place.epoch, row: share * numRows };
      const wanted = learningRateAt(context.recipe, equal, numRows, historyOf(place.epoch));
      expect(rate).toBeCloseTo(wanted, 10);
    });
  });

  it('tells the same as a notebook', async () => {
    const { context } = ranCase(examples[0].title);
    const [file] = await kerasNotebookExporter.files(context);
    const [script] = await kerasScriptExporter.files(context);
    const notebook = JSON.parse(String(file.content));
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    const ids = notebook.cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const cell of notebook.cells) {
      const code = ['cell_type', 'execution_count', 'id', 'metadata', 'outputs', 'source'];
      const text = ['cell_type', 'id', 'metadata', 'source'];
      expect(Object.keys(cell).sort()).toEqual(cell.cell_type === 'code' ? code : text);
      expect(cell.id).toMatch(/^[\w-]{1,64}$/);
      expect(cell.source.slice(0, -1).every((line: string) => line.endsWith('\n'))).toBe(true);
      if (cell.cell_type === 'code') expect(script.content).toContain(cell.source.join(''));
    }
  });
});

/** That many epochs in which nothing got better or worse. */
function historyOf(epochs: number) {
  const flat = new Array<number>(epochs).fill(1);
  return { ...emptyHistory(), loss: flat, metric: flat, valLoss: flat, valMetric: flat };
}
