/**
 * @file The recipe's split in pandas and NumPy, row for row: `df.sample` where that is the rule, and a few lines that
 * take the same rows where scikit-learn has the idea but another order.
 */
import type { Recipe, Split } from '../../recipe/recipe';
import type { ExportContext } from '../exporter';
import { pyNumber, pyString } from './literals';
import type { Section } from './section';

/** A Python expression for the training rows of `table`, in the order in which they are drawn. */
export function trainingRowsCode({ split, task }: Recipe): string {
  const frac = `frac=${pyNumber(1 - split.test)}`;
  const seed = `random_state=${pyNumber(split.randomState)}`;
  switch (split.method) {
    case 'random':
      return `table.sample(${frac}, ${seed})`;
    case 'ordered':
      return `table.iloc[: round(${pyNumber(1 - split.test)} * len(table))]`;
    case 'stratified':
      return `stratified_sample(table, ${pyString(task.label)}, ${frac}, ${seed})`;
    case 'group':
      return `sample_groups(table, ${pyString(split.groupColumn ?? '')}, test=${pyNumber(split.test)}, ${seed})`;
    case 'file':
      return `table.sample(frac=1, ${seed})`;
  }
}

/** The function that `trainingRowsCode` calls, two empty lines after it; empty where pandas has it. */
export function splitHelper({ split }: Recipe): string {
  if (split.method === 'stratified') return stratifiedHelper;
  return split.method === 'group' ? groupHelper : '';
}

/** The section that makes `train` and `test` out of `table`, validation rows at the end of `train`. */
export function splitSection({ recipe }: Pick<ExportContext, 'recipe'>): Section {
  const { method, test } = recipe.split;
  const rest = method === 'file' ? '' : '\ntest = table.drop(train.index)';
  return {
    ...splitTexts[method](`${Math.round(test * 1000) / 10} %`),
    code: `${splitHelper(recipe)}train = ${trainingRowsCode(recipe)}${rest}
print(len(train), "rows to train on,", len(test), "to test on")`,
  };
}

const splitTexts: Record<Split['method'], (share: string) => Omit<Section, 'code'>> = {
  random: (share) => ({
    title: 'Hold out test rows',
    text: `${share} of the rows are set aside and not looked at until the end. \`random_state\` makes the draw repeatable.`,
  }),
  ordered: (share) => ({
    title: 'Hold out the last rows',
    text: `The rows stay in their order, and the last ${share} are set aside: right where the file is sorted by time.`,
  }),
  stratified: (share) => ({
    title: 'Hold out test rows of each class',
    text: `${share} of the rows are set aside, of each class the same share. scikit-learn's \`train_test_split(stratify=...)\` has the same idea but draws other rows; these lines draw the rows that the page drew.`,
  }),
  group: (share) => ({
    title: 'Hold out whole groups',
    text: `All rows of one group train, or all are set aside, until these are about ${share} of the rows. scikit-learn's \`GroupShuffleSplit\` has the same idea but draws other groups; these lines draw those that the page drew.`,
  }),
  file: () => ({
    title: 'Shuffle the training rows',
    text: 'The test rows come from a file of their own. The training rows are shuffled, since the last of them are kept for validation.',
  }),
};

const stratifiedHelper = `
def stratified_sample(table, label, frac, random_state):
    """Rows in a random order, each class in the same share as in the table."""
    order = np.random.RandomState(random_state).permutation(len(table))
    classes, _ = pd.factorize(table[label].iloc[order])
    share = np.bincount(classes) * frac
    quota = np.floor(share).astype(int)
    # The classes with the largest fractions get one row more, until the sum is right.
    missing = round(frac * len(table)) - quota.sum()
    quota[np.argsort(-(share - quota), kind="stable")[:missing]] += 1
    place_in_class = pd.Series(classes).groupby(classes).cumcount().to_numpy()
    return table.iloc[order[place_in_class < quota[classes]]]


`;

const groupHelper = `
def sample_groups(table, column, test, random_state):
    """All rows of randomly chosen groups, group after group; the others are held out."""
    groups, names = pd.factorize(table[column].astype(object).fillna("(missing)"))
    sizes = np.bincount(groups)
    order = np.random.RandomState(random_state).permutation(len(names))
    held_out, rows = 0, 0
    while rows < test * len(table) and held_out < len(order) - 1:
        rows += sizes[order[held_out]]
        held_out += 1
    return pd.concat([table[groups == group] for group in order[held_out:]])


`;
