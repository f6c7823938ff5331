/**
 * @file Everything that is wrong with a recipe for a table, as issues beside the fields, before any training starts.
 * Row counts are estimates (split-sizes.ts); the data worker counts exactly.
 */
import type { Issue } from '../errors';
import type { ColumnInfo, TableInfo } from '../table/table-info';
import { guessFeatures } from './guess-task';
import { pairingProblems } from './pairing';
import { preparationIssues } from './preparation-issues';
import { recipeSchema, type Recipe } from './recipe';
import { splitIssues } from './split-issues';
import { estimateKeptRows, splitSizes } from './split-sizes';

/** All issues, none where Train may start: what is wrong with the table first, then single fields, then row counts. `test` is the separate test file's info. */
export function validateRecipe(
  recipe: Recipe,
  info: TableInfo,
  test: TableInfo | null = null,
): Issue[] {
  const label = info.columns.find((column) => column.name === recipe.task.label);
  const issues: Issue[] = label
    ? [
        ...featureIssues(recipe, info),
        ...labelIssues(recipe, info, label),
        ...preparationIssues(recipe, info),
        ...splitIssues(recipe, info, test),
      ]
    : [{ path: 'task.label', message: 'Choose the column to predict.' }];
  const parsed = recipeSchema.safeParse(recipe);
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!issueAt(issues, path)) issues.push({ path, message: issue.message });
  }
  return issues.length > 0 ? issues : sizeIssues(recipe, info);
}

/** Two rows to learn from, one to validate and one to test on. */
const fewestRows = 4;

function featureIssues({ task }: Recipe, info: TableInfo): Issue[] {
  const path = 'task.features';
  if (info.columns.length < 2) {
    const message =
      'The file has one column. A label and at least one feature are needed. Is the delimiter right?';
    return [{ path, message }];
  }
  if (info.numRows < fewestRows) {
    const rows = info.numRows === 1 ? 'one row' : `${info.numRows} rows`;
    const message = `The file has ${rows} under its header. At least ${fewestRows} are needed, for training, validation and testing.`;
    return [{ path, message }];
  }
  if (task.features.length > 0 || guessFeatures(info, task.label).length > 0) return [];
  const message = 'No column makes a good feature: none is numeric or a category with few values.';
  return [{ path, message }];
}

function labelIssues(recipe: Recipe, info: TableInfo, label: ColumnInfo): Issue[] {
  const { task } = recipe;
  const issues: Issue[] = [];
  const report = (message: string, path = 'task.label') => issues.push({ path, message });
  if (label.distinct < 2) {
    report(
      `“${label.name}” has ${label.distinct === 1 ? 'one value' : 'no value'} only, so there is nothing to learn. Choose another label column.`,
    );
  } else if (task.kind === 'regression' && (label.type === 'category' || label.type === 'text')) {
    report(
      `“${label.name}” holds words, which regression cannot predict. Choose classification.`,
      'task.kind',
    );
  } else if (task.kind === 'classification' && label.distinct > 1000) {
    report(
      `“${label.name}” has ${label.distinct.toLocaleString('en')} classes; 1,000 is the most. Choose regression or another label column.`,
      'task.kind',
    );
  } else if (
    task.kind === 'classification' &&
    task.classes === 'integers' &&
    !fitsIntegers(label)
  ) {
    report(
      `to_categorical needs whole numbers from 0 to 999. Choose “classes present”.`,
      'task.classes',
    );
  }
  for (const { path, message } of pairingProblems(recipe, info)) report(message, path);
  return issues;
}

function fitsIntegers(label: ColumnInfo): boolean {
  return label.type === 'integer' && label.min !== null && label.min >= 0 && label.max! <= 999;
}

function sizeIssues(recipe: Recipe, info: TableInfo): Issue[] {
  const kept = estimateKeptRows(recipe, info);
  const sizes = splitSizes(kept, recipe.split);
  const rows = `${kept.toLocaleString('en')} ${kept === 1 ? 'row' : 'rows'}`;
  const tooFew = (what: string) => `With ${rows} this leaves ${what}.`;
  if (sizes.test < 1 && recipe.split.method !== 'file')
    return [
      { path: 'split.test', message: `${tooFew('no test row')} Use a larger split or more rows.` },
    ];
  if (sizes.train < 2)
    return [
      {
        path: recipe.split.method === 'file' ? 'split.validation' : 'split.test',
        message: `${tooFew('fewer than two training rows')} Use a smaller split or more rows.`,
      },
    ];
  if (sizes.validation < 1) {
    return [
      {
        path: 'split.validation',
        message: `${tooFew('no validation row')} Use a larger split or more rows.`,
      },
    ];
  }
  const { batchSize } = recipe.training;
  if (batchSize <= sizes.train) return [];
  const train = sizes.train.toLocaleString('en');
  return [
    {
      path: 'training.batchSize',
      message: `Batch size is larger than the ${train} training rows. Use ${train} or less.`,
    },
  ];
}

/** The message of the first issue at that path, or null. */
export function issueAt(issues: readonly Issue[], path: string): string | null {
  return issues.find((issue) => issue.path === path)?.message ?? null;
}
