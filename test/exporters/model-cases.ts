/**
 * @file Models of every kind of column, activation and output, each with what the page itself predicts of its rows.
 */
import type { ExportContext } from '@/core/exporters/exporter';
import { hiddenActivationNames } from '@/core/network/activations';
import { initialWeights } from '@/core/network/initial-weights';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork, weightSpecs } from '@/core/network/plan';
import { applyPreparation } from '@/core/preparation/apply-preparation';
import { classesOf } from '@/core/preparation/classes';
import { fitPreparation } from '@/core/preparation/fit-preparation';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { Table } from '@/core/table/table';
import { emptyHistory } from '@/core/training/history';
import { simdDevice } from '@/engine/devices/simd/device';
import { openModel } from '@/engine/open-model';
import { readTable } from '@/io/read/read-table';
import { changedRecipe, exampleCases, peopleCsv, type ExampleCase } from '../python/example-cases';
import { exportCase } from '../python/export-context';

export interface ModelCase {
  context: ExportContext;
  /** The whole file, rows with missing values included. */
  table: Table;
  /** `[rows, numFeatures]`, NaN where nothing fills what is missing. */
  features: Float32Array;
  /** What the page predicts, `[rows, outputs]`. */
  predictions: Float32Array;
}

const task = {
  kind: 'classification',
  label: 'kind',
  features: ['age', 'height', 'sex', 'town', 'grade', 'joined', 'member'],
  classes: 'present',
};

/** All examples, and one network for each way a layer can be. */
export function modelExamples(): ExampleCase[] {
  return [
    ...exampleCases(),
    ...hiddenActivationNames.map((activation) => layered(activation, activation)),
    layered('a sigmoid for two classes', 'silu', {
      task: { ...task, label: 'member', features: ['age', 'sex', 'joined'] },
      training: { loss: 'binary_crossentropy' },
      outputActivation: 'sigmoid',
    }),
    layered('a value', 'softplus', {
      task: { ...task, kind: 'regression', label: 'price' },
      training: { loss: 'huber' },
      outputActivation: 'linear',
    }),
  ];
}

function layered(
  title: string,
  activation: string,
  { outputActivation = 'softmax', ...changes }: Record<string, unknown> = {},
): ExampleCase {
  const layers = [
    { kind: 'dense', units: 12, activation },
    { kind: 'batch-normalization', momentum: 0.9, epsilon: 0.01 },
    { kind: 'dropout', rate: 0.2 },
    { kind: 'dense', units: 6, activation: 'linear' },
    { kind: 'gaussian-noise', stddev: 0.1 },
    { kind: 'activation', activation },
  ];
  return {
    title: `a network with ${title}`,
    name: 'people.csv',
    bytes: peopleCsv(160, 5),
    recipe: changedRecipe({
      task,
      preparation: { missing: 'median', missingIndicator: true, scaling: 'standard', maxLevels: 5 },
      network: { layers, outputActivation },
      ...changes,
    }),
  };
}

/** The example as a model. */
export async function modelCase({ name, bytes, recipe, options, test }: ExampleCase) {
  const { context } = await exportCase({ name, bytes, recipe, options, test });
  const blob = new Blob([bytes as BlobPart]);
  const { table } = await readTable(blob, name, { ...defaultReadOptions, ...options });
  return predicted(context, table);
}

/** A model of that table, learnt from all its rows. */
export function modelOf(table: Table, recipe: Recipe): Promise<ModelCase> {
  const fitted = fitPreparation(table, recipe, everyRow(table), outputsOf(table, recipe));
  const numOutputs = networkOutputs(recipe, fitted.outputs.length);
  const plan = planNetwork(recipe.network, fitted.featureNames.length, numOutputs);
  const context: ExportContext = {
    runName: 'Run 1',
    tableName: 'table.csv',
    recipe,
    fitted,
    plan,
    weights: initialWeights(plan, 1),
    weightsEpoch: 0,
    history: emptyHistory(),
    numTrain: table.numRows,
    test: null,
    table: null,
  };
  return predicted(context, table);
}

function outputsOf(table: Table, { task }: Recipe): string[] {
  return task.kind === 'regression' ? [task.label] : classesOf(table, task, everyRow(table));
}

const everyRow = ({ numRows }: Table) => Uint32Array.from({ length: numRows }, (_, row) => row);

/** The model with weights that look learnt, since first biases and moving statistics are all alike. */
async function predicted(first: ExportContext, table: Table): Promise<ModelCase> {
  const specs = weightSpecs(first.plan);
  const weights = first.weights!.map((weight, index) =>
    specs[index].name === 'kernel'
      ? weight
      : weight.map((value, i) => value + 0.3 * Math.sin(index + 7 * i)),
  );
  const context = { ...first, weights, weightsEpoch: 3 };
  const features = applyPreparation(context.fitted, table, everyRow(table));
  const model = await openModel(context, [simdDevice]);
  const predictions = await model.predict(features, table.numRows);
  model.dispose();
  return { context, table, features, predictions };
}

/** How other predictions `[rows, outputs]` of the model differ from the page's. */
export function compare({ context, features, predictions, table }: ModelCase, other: Float32Array) {
  const { featureNames, outputs } = context.fitted;
  const rowOf = (values: Float32Array, row: number, width: number) =>
    values.subarray(row * width, (row + 1) * width);
  const unknown: Float32Array[] = [];
  const labels: string[] = [];
  let known = 0;
  let largest = 0;
  for (let row = 0; row < table.numRows; row++) {
    const theirs = rowOf(other, row, outputs.length);
    if (rowOf(features, row, featureNames.length).some(Number.isNaN)) {
      unknown.push(theirs);
      labels.push('');
      continue;
    }
    known++;
    labels.push(outputs[theirs.indexOf(Math.max(...theirs))]);
    rowOf(predictions, row, outputs.length).forEach((value, i) => {
      const difference = Math.abs(value - theirs[i]) / Math.max(1, Math.abs(value));
      if (!(difference <= largest)) largest = difference;
    });
  }
  return {
    /** Rows whose features are all known. */
    known,
    /** What was predicted of the others. */
    unknown,
    /** The largest difference of known rows, relative above 1. */
    largest,
    /** The most probable class of each row, empty for unknown ones. */
    labels,
  };
}
