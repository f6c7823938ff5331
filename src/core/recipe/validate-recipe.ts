/**
 * @file Everything that is wrong with a recipe for a table, as issues beside the fields, before any training starts.
 * Row counts are estimates (split-sizes.ts); the data worker counts exactly.
 */
import { say, type Params, type WordKey } from '../../words/say';
import type { Issue } from '../errors';
import type { ColumnInfo, TableInfo } from '../table/table-info';
import { sayFieldIssue } from './field-issue';
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
    : [{ path: 'task.label', message: say('issues.noLabel') }];
  const parsed = recipeSchema.safeParse(recipe);
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.');
    if (!issueAt(issues, path)) issues.push({ path, message: sayFieldIssue(issue) });
  }
  return issues.length > 0 ? issues : sizeIssues(recipe, info);
}

/** Two rows to learn from, one to validate and one to test on. */
const fewestRows = 4;

function featureIssues({ task }: Recipe, info: TableInfo): Issue[] {
  const path = 'task.features';
  if (info.columns.length < 2) {
    return [{ path, message: say('issues.oneColumn') }];
  }
  if (info.numRows < fewestRows) {
    const message = say('issues.fewRows', { count: info.numRows, fewest: fewestRows });
    return [{ path, message }];
  }
  if (task.features.length > 0 || guessFeatures(info, task.label).length > 0) return [];
  return [{ path, message: say('issues.noFeature') }];
}

function labelIssues(recipe: Recipe, info: TableInfo, label: ColumnInfo): Issue[] {
  const { task } = recipe;
  const issues: Issue[] = [];
  const { name } = label;
  const report = (key: WordKey, path = 'task.label', params: Params = { name }) =>
    issues.push({ path, message: say(key, params) });
  if (label.distinct < 2) {
    report(label.distinct === 1 ? 'issues.labelOneValue' : 'issues.labelNoValue');
  } else if (task.kind === 'regression' && (label.type === 'category' || label.type === 'text')) {
    report('issues.labelWords', 'task.kind');
  } else if (task.kind === 'classification' && label.distinct > 1000) {
    report('issues.manyClasses', 'task.kind', { name, classes: label.distinct, most: 1000 });
  } else if (
    task.kind === 'classification' &&
    task.classes === 'integers' &&
    !fitsIntegers(label)
  ) {
    report('issues.notIntegers', 'task.classes');
  }
  for (const { path, message } of pairingProblems(recipe, info)) issues.push({ path, message });
  return issues;
}

function fitsIntegers(label: ColumnInfo): boolean {
  return label.type === 'integer' && label.min !== null && label.min >= 0 && label.max! <= 999;
}

function sizeIssues(recipe: Recipe, info: TableInfo): Issue[] {
  const kept = estimateKeptRows(recipe, info);
  const sizes = splitSizes(kept, recipe.split);
  const tooFew = (key: WordKey) => say(key, { count: kept });
  if (sizes.test < 1 && recipe.split.method !== 'file')
    return [{ path: 'split.test', message: tooFew('issues.noTestRow') }];
  if (sizes.train < 2)
    return [
      {
        path: recipe.split.method === 'file' ? 'split.validation' : 'split.test',
        message: tooFew('issues.noTrainingRows'),
      },
    ];
  if (sizes.validation < 1) {
    return [
      {
        path: 'split.validation',
        message: tooFew('issues.noValidationRow'),
      },
    ];
  }
  const { batchSize } = recipe.training;
  if (batchSize <= sizes.train) return [];
  return [
    {
      path: 'training.batchSize',
      message: say('issues.largeBatch', { rows: sizes.train }),
    },
  ];
}

/** The message of the first issue at that path, or null. */
export function issueAt(issues: readonly Issue[], path: string): string | null {
  return issues.find((issue) => issue.path === path)?.message ?? null;
}
