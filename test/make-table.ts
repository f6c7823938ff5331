/**
 * @file Small tables and recipes for tests.
 */
import { recipeSchema, type Recipe } from '@/core/recipe/recipe';
import type { Column, ColumnType, Table } from '@/core/table/table';

type Cells = readonly (number | string | null)[];

/** A table of these columns: words make a category, numbers a number or an integer, null is missing. */
export function makeTable(
  columns: Record<string, Cells>,
  types: Record<string, ColumnType> = {},
): Table {
  const made = Object.entries(columns).map(([name, cells]) => makeColumn(name, cells, types[name]));
  return { numRows: Object.values(columns)[0]?.length ?? 0, columns: made };
}

function makeColumn(name: string, cells: Cells, type?: ColumnType): Column {
  if (cells.some((cell) => typeof cell === 'string')) {
    const levels = [...new Set(cells.filter((cell) => cell !== null).map(String))];
    const codes = Int32Array.from(cells, (cell) =>
      cell === null ? -1 : levels.indexOf(String(cell)),
    );
    return { name, type: type === 'text' ? 'text' : 'category', codes, levels };
  }
  const values = Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell)));
  const whole = values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const guess = whole ? 'integer' : 'number';
  return { name, type: type === 'date' || type === 'boolean' ? type : guess, values };
}

interface RecipeChanges {
  task: Partial<Recipe['task']> & Pick<Recipe['task'], 'label' | 'features'>;
  split?: Partial<Recipe['split']>;
  preparation?: Partial<Recipe['preparation']>;
  training?: Partial<Recipe['training']>;
}

/** A valid recipe of the tutorial's settings, a batch of 2 and one small layer, with these changes. */
export function makeRecipe({ task, split, preparation, training }: RecipeChanges): Recipe {
  return recipeSchema.parse({
    version: 1,
    task: { kind: 'classification', classes: 'present', ...task },
    split: { test: 0.3, validation: 0.1, randomState: 1234, ...split },
    preparation: { missing: 'drop-rows', scaling: 'min-max', ...preparation },
    network: {
      layers: [{ kind: 'dense', units: 4, activation: 'relu' }],
      outputActivation: task.kind === 'regression' ? 'linear' : 'softmax',
    },
    training: {
      optimizer: { kind: 'adam' },
      loss: task.kind === 'regression' ? 'mean_absolute_error' : 'categorical_crossentropy',
      learningRate: 0.001,
      batchSize: 2,
      epochs: 3,
      seed: 1,
      ...training,
    },
  });
}
