/**
 * @file Files and recipes that between them use every split, scaling, encoding and rule for missing values.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultRecipe, withTask } from '@/core/recipe/default-recipe';
import { recipeSchema, type Recipe } from '@/core/recipe/recipe';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { TableInfo } from '@/core/table/table-info';
import { findCsv } from '../train-table';

export interface ExampleCase {
  title: string;
  /** Name of the file. */
  name: string;
  bytes: string | Uint8Array;
  recipe: (info: TableInfo) => Recipe;
  options?: Partial<ReadOptions>;
  /** The file of test rows, for a split by file. */
  test?: string;
}

/** A table with a column of each kind, many of them with missing values; the same for the same seed. */
export function peopleCsv(numRows: number, seed: number): string {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)];
  const maybe = (cell: string | number, share = 0.1) =>
    next() < share ? pick(['', 'NA', '?']) : cell;
  const header = 'age,height,sex,town,grade,joined,member,shop,flat,kind,rating,price,"a ""b"" =é"';
  const rows = Array.from({ length: numRows }, () => {
    const age = Math.round(18 + 60 * next());
    const kind = pick(['red', 'green', 'blue']);
    const joined = new Date(1.5e12 + 2e11 * next()).toISOString().slice(0, 16).replace('T', ' ');
    return [
      maybe(age),
      maybe((150 + 40 * next()).toFixed(2)),
      maybe(pick(['f', 'm'])),
      `town ${Math.floor(40 * next() ** 2)}`,
      maybe(pick(['low', 'middle', 'high']), 0.05),
      maybe(joined, 0.03),
      maybe(pick(['true', 'false'])),
      `shop ${Math.floor(12 * next())}`,
      7,
      maybe(kind, 0.02),
      Math.floor(3 + 6 * next()),
      (age * 3.1 + 10 * next()).toFixed(3),
      (1e4 * next() - 5e3).toFixed(1),
    ].join(',');
  });
  return [header, ...rows, ''].join('\n');
}

/** Numbers from 0 to 1, the same for the same seed. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** A table as it is written in Germany, all in one style. */
function germanCsv(numRows: number, seed: number): string {
  const next = drawn(seed);
  const rows = Array.from({ length: numRows }, () => {
    const value = (20000 * next()).toLocaleString('de', { minimumFractionDigits: 2 });
    const price = (90 * next()).toLocaleString('de', { minimumFractionDigits: 2 });
    const day = `${1 + Math.floor(28 * next())}.${1 + Math.floor(12 * next())}.2021`;
    return [value, `Ort ${Math.floor(4 * next())}`, day, price].join(';');
  });
  return ['wert;ort;tag;preis', ...rows, ''].join('\n');
}

/** A table in which each column is written in its own way, with some missing. */
function writtenCsv(numRows: number, seed: number): string {
  const next = drawn(seed);
  const maybe = (cell: string) => (next() < 0.05 ? '?' : cell);
  const rows = Array.from({ length: numRows }, () => {
    const amount = (3000 * next()).toLocaleString('en', { minimumFractionDigits: 2 });
    const balance = Math.round(800 * next());
    return [
      maybe(`"$${amount}"`),
      maybe(`"${(100 * next()).toFixed(1).replace('.', ',')} %"`),
      maybe(next() < 0.4 ? `(${balance})` : `${balance}`),
      maybe(
        `${(50000 * next())
          .toFixed(0)
          .replace(/(?=\d{3}$)/, ' ')
          .trim()}`,
      ),
      maybe(`${1 + Math.floor(28 * next())}/${1 + Math.floor(12 * next())}/2022`),
      maybe(`${1990 + Math.floor(30 * next())}`),
      maybe(next() < 0.5 ? 'Yes' : 'no'),
      ['a', 'b', 'c'][Math.floor(3 * next())],
    ].join(',');
  });
  return ['paid,share,balance,many,day,since,open,kind', ...rows, ''].join('\n');
}

/** Numbers among which some mean that a value is missing, written as the others are. */
function missingCase(title: string, mark: string): ExampleCase {
  const next = drawn(5);
  const isGerman = mark.endsWith(',00');
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const write = (value: number) => {
    const text = value.toLocaleString(isGerman ? 'de' : 'en', digits);
    return isGerman ? text : `$${text}`;
  };
  const rows = Array.from({ length: 120 }, () => {
    const count = Math.floor(8000 * next()).toLocaleString(isGerman ? 'de' : 'en');
    return [
      next() < 0.2 ? mark : write(9000 * next()),
      next() < 0.2 ? mark.replace(/[,.]00$|\$/g, '') : count,
      write(90 * next()),
    ].join(';');
  });
  return {
    title: `a number that means missing, in ${title}`,
    name: 'marked.csv',
    bytes: ['amount;count;price', ...rows, ''].join('\n'),
    options: { missingMarks: ['1999'] },
    recipe: changedRecipe({
      task: { kind: 'regression', label: 'price', features: ['amount', 'count'] },
      preparation: { missing: 'median', missingIndicator: true },
      network: { layers: [], outputActivation: 'linear' },
      training: valueLoss,
    }),
  };
}

type Changes = Partial<Record<'task' | 'split' | 'preparation' | 'network' | 'training', object>>;

/** The default recipe for the table with these changes. */
export function changedRecipe(changes: Changes): (info: TableInfo) => Recipe {
  return (info) => {
    const initial = defaultRecipe(info);
    const recipe = withTask(initial, { ...initial.task, ...changes.task });
    return recipeSchema.parse({
      ...recipe,
      split: { ...recipe.split, ...changes.split },
      preparation: { ...recipe.preparation, ...changes.preparation },
      network: { ...recipe.network, ...changes.network },
      training: { ...recipe.training, ...changes.training },
    });
  };
}

const features = ['age', 'height', 'sex', 'town', 'grade', 'joined', 'member', 'flat', 'a "b" =é'];
const classes = { kind: 'classification', label: 'kind', features, classes: 'present' };
const values = {
  task: { kind: 'regression', label: 'price', features, classes: 'present' },
  network: { layers: [], outputActivation: 'linear' },
};
const valueLoss = { loss: 'mean_squared_error' };

const people = (title: string, changes: Changes, more: Partial<ExampleCase> = {}): ExampleCase => ({
  title,
  name: 'people.csv',
  bytes: peopleCsv(300, 7),
  recipe: changedRecipe({ task: classes, ...changes }),
  ...more,
});

/** All examples that need no file but the project's own, then those of files beside the project where it has them. */
export function exampleCases(): ExampleCase[] {
  const own = ['red-wine-synthetic.csv', 'winequality-red.csv', 'winequality-red-uci.csv'];
  return [
    ...own.flatMap(tableCase),
    people('rows dropped, one-hot with other, standard scaling', {
      preparation: { maxLevels: 8, scaling: 'standard' },
    }),
    people('means, ordinal places and indicators by a stratified split', {
      split: { method: 'stratified', test: 0.25, randomState: 3 },
      preparation: {
        missing: 'mean',
        encoding: 'ordinal',
        missingIndicator: true,
        scaling: 'robust',
      },
      training: { classWeights: 'balanced', loss: 'sparse_categorical_crossentropy' },
    }),
    people('medians and date parts by groups', {
      split: { method: 'group', groupColumn: 'shop', test: 0.3, randomState: 5 },
      preparation: { missing: 'median', dates: 'parts', scaling: 'min-max', maxLevels: 3 },
    }),
    people('the most frequent value in the file’s order', {
      split: { method: 'ordered', test: 0.15 },
      preparation: { missing: 'most-frequent', scaling: 'none', missingIndicator: true },
    }),
    people('constants, columns of their own rules and values', {
      ...values,
      preparation: {
        missing: 'constant',
        fillNumber: -1,
        fillLevel: 'unknown',
        maxLevels: 4,
        columns: {
          age: { missing: 'drop-rows', scaling: 'standard' },
          height: { missing: 'mean', scaling: 'robust' },
          grade: { encoding: 'ordinal' },
          member: { missing: 'drop-column' },
          'a "b" =é': { scaling: 'none' },
        },
      },
      training: valueLoss,
    }),
    people(
      'test rows of a file of their own',
      { ...values, split: { method: 'file' }, training: valueLoss },
      { test: peopleCsv(60, 11) },
    ),
    people('two classes by one probability', {
      task: { ...classes, label: 'member', features: ['age', 'height', 'rating'] },
      network: { layers: [], outputActivation: 'sigmoid' },
      training: { loss: 'binary_crossentropy', labelSmoothing: 0.1, classWeights: 'balanced' },
    }),
    people('a whole number for each class', {
      task: { ...classes, label: 'rating', features: ['age', 'height'], classes: 'integers' },
    }),
    people(
      'decimal commas and points between thousands',
      {
        task: { kind: 'regression', label: 'preis', features: ['wert', 'ort', 'tag'] },
        network: { layers: [], outputActivation: 'linear' },
        training: valueLoss,
      },
      { name: 'orte.csv', bytes: germanCsv(200, 3) },
    ),
    people(
      'numbers with currency, per cent and brackets, days first, years and other words for true',
      {
        task: {
          ...{ kind: 'classification', label: 'kind', classes: 'present' },
          features: ['paid', 'share', 'balance', 'many', 'day', 'since', 'open'],
        },
        preparation: { missing: 'median' },
      },
      {
        name: 'written.csv',
        bytes: writtenCsv(200, 9),
        options: { types: { open: 'boolean', since: 'date' } },
      },
    ),
    ...[missingCase('one style', '1.999,00'), missingCase('styles of their own', '$1,999.00')],
    {
      title: 'dates, written month first',
      name: 'seattle-weather.csv',
      bytes: readFileSync(
        fileURLToPath(
          new URL('../../node_modules/vega-datasets/data/seattle-weather.csv', import.meta.url),
        ),
        'utf8',
      ),
      recipe: changedRecipe({ preparation: { dates: 'parts' } }),
    },
  ];
}

function tableCase(name: string): ExampleCase[] {
  const bytes = findCsv(name);
  return bytes === null ? [] : [{ title: name, name, bytes, recipe: defaultRecipe }];
}
