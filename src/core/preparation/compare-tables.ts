/**
 * @file How a second table, whose rows are to test on, differs from the table trained on: told from their infos, so
 * that a person reads it before anything is prepared.
 */
import { say, type Phrase } from '../../words/say';
import type { Recipe, Task } from '../recipe/recipe';
import type { ColumnInfo, TableInfo } from '../table/table-info';
import type { ColumnType } from '../table/table';
import { missingColumns } from './missing-columns';
import { usedFeatures } from './used-features';

export interface TableDifference {
  kind: 'missing-columns' | 'other-type' | 'unseen-classes' | 'unseen-levels' | 'extra-columns';
  /** One plain sentence. */
  message: string;
  /** Whether it keeps the rows from being tested on. */
  blocks: boolean;
}

/** Levels written out in a sentence, at most. */
const MAX_NAMED = 5;

/** All differences that matter to the recipe, those that block first; columns that it does not use are no matter. */
export function compareTables(
  info: TableInfo,
  test: TableInfo,
  recipe: Pick<Recipe, 'task' | 'preparation'>,
): TableDifference[] {
  const features = usedFeatures(recipe, (name) => (findInfo(info, name)?.missing ?? 0) > 0);
  const names = [...features, recipe.task.label];
  const pairs = names.flatMap((name) => {
    const [known, found] = [findInfo(info, name), findInfo(test, name)];
    return known && found ? [{ known, found }] : [];
  });
  const differences = [
    lacking(
      names.filter((name) => !findInfo(test, name)),
      recipe.task,
    ),
    ...pairs.map(({ known, found }) => otherType(known, found)),
    ...pairs.map(({ known, found }) => unseenLevels(known, found, recipe.task)),
    extraColumns(info, test),
  ].filter((difference) => difference !== null);
  return differences.sort((a, b) => Number(b.blocks) - Number(a.blocks));
}

/** The sentence on columns that the second file lacks, which names them all, the label last. */
export function missingColumnsText(missing: readonly string[], task: Task): string {
  return say('errors.test-columns-missing.message', { what: missingColumns(missing, task) });
}

function lacking(missing: readonly string[], task: Task): TableDifference | null {
  if (missing.length === 0) return null;
  return { kind: 'missing-columns', message: missingColumnsText(missing, task), blocks: true };
}

type Meaning = 'words' | 'dates' | 'numbers';

const meanings: Record<ColumnType, Meaning> = {
  category: 'words',
  text: 'words',
  date: 'dates',
  boolean: 'numbers',
  integer: 'numbers',
  number: 'numbers',
};

function meaningOf(meaning: Meaning): Phrase {
  return { key: `testFile.meanings.${meaning}` };
}

/** Numbers where words were are read as words, as codes such as 1, 2, 3 are; all else cannot be read. */
function otherType(known: ColumnInfo, found: ColumnInfo): TableDifference | null {
  const [expected, actual] = [meanings[known.type], meanings[found.type]];
  if (expected === actual || found.distinct === 0) return null;
  const level = found.levels?.find(({ value }) => !Number.isFinite(Number(value)));
  const params = { name: known.name, expected: meaningOf(expected), actual: meaningOf(actual) };
  const message =
    level && actual === 'words'
      ? say('testFile.otherType', { ...params, context: 'example', example: level.value })
      : say('testFile.otherType', params);
  return { kind: 'other-type', message, blocks: expected !== 'words' };
}

/** Levels can be told only where both infos list all of them, or the test file's list is enough. */
function unseenLevels(known: ColumnInfo, found: ColumnInfo, task: Task): TableDifference | null {
  const isLabel = known.name === task.label;
  const areClasses = isLabel && task.kind === 'classification';
  if (isLabel ? !areClasses : meanings[known.type] !== 'words') return null;
  if (known.levels?.length !== known.distinct || !found.levels) return null;
  const seen = new Set(known.levels.map(({ value }) => value));
  const hasOutput = (value: string) =>
    areClasses && task.classes === 'integers' && Number(value) >= 0 && Number(value) <= known.max!;
  const unseen = found.levels.filter(({ value }) => !seen.has(value) && !hasOutput(value));
  if (unseen.length === 0) return null;
  const count = unseen.reduce((sum, { count }) => sum + count, 0);
  const levels = quoteSome(unseen.map(({ value }) => value));
  if (areClasses) {
    const message = say('testFile.unseenClasses', { count, levels });
    return { kind: 'unseen-classes', message, blocks: true };
  }
  const message = say('testFile.unseenLevels', { count, levels, name: known.name });
  return { kind: 'unseen-levels', message, blocks: false };
}

function extraColumns(info: TableInfo, test: TableInfo): TableDifference | null {
  const extra = test.columns.map(({ name }) => name).filter((name) => !findInfo(info, name));
  if (extra.length === 0) return null;
  const message = say('testFile.extraColumns', { names: quoteSome(extra) });
  return { kind: 'extra-columns', message, blocks: false };
}

function findInfo(info: TableInfo, name: string): ColumnInfo | undefined {
  return info.columns.find((column) => column.name === name);
}

const quote = (name: string) => `“${name}”`;

/** The first few names, and how many more there are. */
function quoteSome(names: readonly string[]): readonly (string | Phrase)[] {
  const quoted = names.slice(0, MAX_NAMED).map(quote);
  const number = names.length - quoted.length;
  return number > 0 ? [...quoted, { key: 'testFile.more', params: { number } }] : quoted;
}
