/**
 * @file From a table and a recipe to the arrays that training takes, or to a plain sentence that says why not.
 */
import type { Recipe } from '../recipe/recipe';
import { splitRows } from '../split/split-rows';
import { findColumn, isNumeric, type Table } from '../table/table';
import { applyPreparation } from './apply-preparation';
import { checkColumns, checkKept, checkRegressionLabel } from './check-columns';
import {
  checkBatchSize,
  checkFinite,
  checkLabels,
  checkSize,
  checkVariation,
} from './check-prepared';
import { balancedWeights } from './class-weights';
import { classesOf, classIndexes } from './classes';
import { fitPreparation } from './fit-preparation';
import type { FittedPreparation } from './fitted-preparation';
import { keptRows } from './kept-rows';
import type { PreparedData, PreparedRows } from './prepared-data';

/**
 * Keeps, splits, fits and applies as the recipe says. Throws `UserError` where the table cannot be trained on with it:
 * columns, rows or variation are lacking, values are infinite, or the batch is larger than the training rows.
 */
export function prepareData(table: Table, recipe: Recipe): PreparedData {
  checkColumns(table, recipe);
  const kept = keptRows(table, recipe);
  checkKept(table, recipe, kept);
  const outputs = outputsOf(table, recipe, kept);
  const split = splitRows(table, kept, recipe.split, recipe.task.label);
  checkBatchSize(recipe.training.batchSize, split.train.length);
  const fitted = fitPreparation(table, recipe, concat(split.train, split.validation), outputs);
  checkVariation(fitted);
  checkSize(fitted, kept.length);
  const prepare = (rows: Uint32Array) => prepareRows(table, recipe, fitted, rows);
  const train = prepare(split.train);
  return {
    fitted,
    numFeatures: fitted.featureNames.length,
    numOutputs: outputs.length,
    train,
    validation: prepare(split.validation),
    test: prepare(split.test),
    classWeights: classWeightsOf(recipe, train.y, outputs.length),
    numDropped: table.numRows - kept.length,
  };
}

function outputsOf(table: Table, { task }: Recipe, rows: Uint32Array): string[] {
  if (task.kind === 'classification') return classesOf(table, task, rows);
  checkRegressionLabel(findColumn(table, task.label), rows);
  return [task.label];
}

/** Features and labels of these rows by a preparation already learnt. Throws `UserError` on values that are not finite. */
export function prepareRows(
  table: Table,
  { task }: Pick<Recipe, 'task'>,
  fitted: FittedPreparation,
  rows: Uint32Array,
): PreparedRows {
  const label = findColumn(table, task.label);
  const x = applyPreparation(fitted, table, rows);
  checkFinite(fitted, x, rows);
  const y =
    task.kind === 'classification'
      ? classIndexes(label, fitted.outputs, rows)
      : Float32Array.from(rows, (row) => (isNumeric(label) ? label.values[row] : NaN));
  checkLabels(label.name, y, rows);
  return { numRows: rows.length, x, y, rowIds: rows };
}

function classWeightsOf({ task, training }: Recipe, y: Float32Array, numOutputs: number) {
  const wanted = task.kind === 'classification' && training.classWeights === 'balanced';
  return wanted ? balancedWeights(y, numOutputs) : null;
}

function concat(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
