import { describe, expect, it } from 'vitest';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import type { ColumnInfo } from '../table/table-info';
import { defaultRecipe } from './default-recipe';
import { recipeAfterReread } from './recipe-after-reread';

const info = wineInfo();
const recipe = defaultRecipe(info);
const edited = { ...recipe, training: { ...recipe.training, epochs: 7 } };

function withColumn(name: string, parts: Partial<ColumnInfo>) {
  return {
    ...info,
    columns: info.columns.map((column) =>
      column.name === name ? { ...column, ...parts } : column,
    ),
  };
}

describe('recipeAfterReread', () => {
  it('keeps everything where the columns stay as they were', () => {
    const chosen = { ...edited, task: { ...edited.task, features: ['pH', 'alcohol'] } };
    expect(recipeAfterReread(chosen, info, wineInfo())).toEqual(chosen);
  });

  it('starts anew where the columns have other names', () => {
    const other = tableInfo([columnInfo('a'), columnInfo('b')], 1000);
    expect(recipeAfterReread(edited, info, other)).toEqual(defaultRecipe(other));
  });

  it('drops features that became useless and takes those that became good', () => {
    const text = withColumn('pH', { type: 'text', excluded: 'free-text' });
    const without = recipeAfterReread(edited, info, text);
    expect(without.task.features).not.toContain('pH');
    expect(without.training.epochs).toBe(7);
    expect(recipeAfterReread(without, text, info).task).toEqual(recipe.task);
  });

  it('guesses the task anew where the label has another type', () => {
    const words = withColumn('quality', { type: 'number' });
    const { task, training, network } = recipeAfterReread(edited, info, words);
    expect(task.kind).toBe('regression');
    expect(network.outputActivation).toBe('linear');
    expect(training.epochs).toBe(7);
  });
});
