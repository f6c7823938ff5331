/**
 * @file Learning the preparation from the training rows alone, so that nothing of the test rows leaks into training.
 */
import type { Recipe } from '../recipe/recipe';
import { findColumn, type Table } from '../table/table';
import { rulesFor } from './column-rules';
import { featureNamesOf, fitColumn } from './fitted-columns';
import type { FittedPreparation } from './fitted-preparation';

/**
 * Learns how each feature column is filled, scaled and encoded from `trainRows`: the training rows, validation rows
 * included, as scikit-learn's scalers are fitted before Keras takes its validation split. `outputs` names the outputs.
 */
export function fitPreparation(
  table: Table,
  recipe: Recipe,
  trainRows: Uint32Array,
  outputs: readonly string[],
): FittedPreparation {
  const columns = recipe.task.features.map((name) =>
    fitColumn(findColumn(table, name), trainRows, rulesFor(recipe.preparation, name)),
  );
  return {
    label: recipe.task.label,
    outputs,
    columns,
    featureNames: columns.flatMap(featureNamesOf),
  };
}
