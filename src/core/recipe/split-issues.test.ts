import { describe, expect, it } from 'vitest';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import { defaultRecipe } from './default-recipe';
import type { Recipe } from './recipe';
import { classesOfOneRow } from './split-issues';
import { issueAt, validateRecipe } from './validate-recipe';

const wine = wineInfo();
const recipe = defaultRecipe(wine);
const withSplit = (split: Partial<Recipe['split']>, changes: Partial<Recipe> = {}): Recipe => ({
  ...recipe,
  ...changes,
  split: { ...recipe.split, ...split },
});

describe('issues with the split', () => {
  it('asks for a group column that has groups', () => {
    const issueOf = (groupColumn: string | null, info = wine) =>
      issueAt(
        validateRecipe(withSplit({ method: 'group', groupColumn }), info),
        'split.groupColumn',
      );
    expect(issueOf(null)).toMatch(/Choose the column/);
    expect(issueOf('gone')).toMatch(/Choose the column/);
    expect(issueOf('pH')).toBeNull();
    const [first, ...others] = wine.columns;
    const constant = { ...wine, columns: [{ ...first, distinct: 1 }, ...others] };
    expect(issueOf(first.name, constant)).toMatch(/same in every row/);
  });

  it('refuses to stratify numbers', () => {
    const regression = withSplit(
      { method: 'stratified' },
      { task: { ...recipe.task, kind: 'regression' } },
    );
    expect(issueAt(validateRecipe(regression, wine), 'split.method')).toMatch(/needs classes/);
    expect(validateRecipe(withSplit({ method: 'stratified' }), wine)).toEqual([]);
  });

  it('asks for the test file, then for its columns in one sentence', () => {
    const fromFile = withSplit({ method: 'file' });
    expect(validateRecipe(fromFile, wine)).toEqual([
      { path: 'split.file', message: 'Choose the test file.' },
    ]);
    const test = { ...wine, columns: wine.columns.slice(2), numRows: 10 };
    expect(validateRecipe(fromFile, wine, test)).toEqual([
      {
        path: 'split.file',
        message: 'The test file lacks the features “fixed acidity” and “volatile acidity”.',
      },
    ]);
    expect(validateRecipe(fromFile, wine, { ...wine, numRows: 10 })).toEqual([]);
    expect(validateRecipe(fromFile, wine, { ...wine, numRows: 0 })[0].message).toMatch(/no rows/);
    expect(validateRecipe(recipe, wine, test)).toEqual([]);
  });

  it('needs no test share where a file is tested on', () => {
    const small = tableInfo([columnInfo('a'), columnInfo('y')], 4);
    const base = defaultRecipe(small);
    const fromFile = {
      ...base,
      split: { ...base.split, method: 'file', test: 0.01, validation: 0.3 } as const,
      training: { ...base.training, batchSize: 2 },
    };
    expect(validateRecipe(fromFile, small, small)).toEqual([]);
  });

  it('says where dropping columns leaves no feature', () => {
    const missing = tableInfo([columnInfo('a', { missing: 1 }), columnInfo('y')]);
    const base = defaultRecipe(missing);
    const dropping: Recipe = {
      ...base,
      preparation: { ...base.preparation, missing: 'drop-column' },
    };
    expect(issueAt(validateRecipe(dropping, missing), 'preparation.missing')).toMatch(
      /leaves none/,
    );
  });
});

describe('classesOfOneRow', () => {
  const levels = [
    { value: '5', count: 20 },
    { value: '9', count: 1 },
  ];
  const info = tableInfo([columnInfo('a'), columnInfo('quality', { type: 'integer', levels })]);

  it('names them for a stratified split only', () => {
    expect(classesOfOneRow(withSplit({ method: 'stratified' }), info)).toEqual(['9']);
    expect(classesOfOneRow(recipe, info)).toEqual([]);
  });
});
