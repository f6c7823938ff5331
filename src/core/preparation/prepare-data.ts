/**
 * @file From a table and a recipe to the arrays that training takes, or to a plain sentence that says why not.
 */
import type { Recipe } from '../recipe/recipe';
import { splitRows } from '../split/split-rows';
import { hasMissing } from '../table/missing';
import { findColumn, type Table } from '../table/table';
import { checkColumns, checkKept, checkRegressionLabel, checkUsed } from './check-columns';
import { checkBatchSize, checkSize, checkVariation } from './check-prepared';
import { balancedWeights } from './class-weights';
import { classesOf } from './classes';
import { fitPreparation } from './fit-preparation';
import { keptRows } from './kept-rows';
import type { PreparedData } from './prepared-data';
import { prepareRows } from './prepare-rows';
import { prepareTestTable, requireTestTable } from './test-table';
import { usedFeatures } from './used-features';

/**
 * Keeps, splits, fits and applies as the recipe says; `testTable` has the test rows where the split's method is `file`.
 * Throws `UserError` where the table cannot be trained on with it: columns, rows or variation are lacking, values are
 * infinite, the batch is larger than the training rows, or the test table does not fit.
 */
export function prepareData(
  table: Table,
  given: Recipe,
  testTable: Table | null = null,
): PreparedData {
  checkColumns(table, given);
  const recipe = withUsedFeatures(table, given);
  const tested = recipe.split.method === 'file' ? requireTestTable(testTable, recipe) : null;
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
    test: tested ? prepareTestTable(tested, recipe, fitted) : prepare(split.test),
    classWeights: classWeightsOf(recipe, train.y, outputs.length),
    numDropped: table.numRows - kept.length,
  };
}

/** The recipe without the features that `drop-column` takes away. Throws `UserError` where none is left. */
function withUsedFeatures(table: Table, recipe: Recipe): Recipe {
  const features = usedFeatures(recipe, (name) => hasMissing(findColumn(table, name)));
  checkUsed(features);
  return { ...recipe, task: { ...recipe.task, features } };
}

function outputsOf(table: Table, { task }: Recipe, rows: Uint32Array): string[] {
  if (task.kind === 'classification') return classesOf(table, task, rows);
  checkRegressionLabel(findColumn(table, task.label), rows);
  return [task.label];
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
