/**
 * @file The recipe's split in pandas and NumPy, row for row: `df.sample` where that is the rule, and a few lines that
 * take the same rows where scikit-learn has the idea but another order.
 */
import { say } from '../../../words/say';
import type { Recipe } from '../../recipe/recipe';
import type { ExportContext } from '../exporter';
import { pyNumber, pyString } from './literals';
import { pyComment, pyDoc } from './remarks';
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
  if (split.method === 'stratified') return stratifiedHelper();
  return split.method === 'group' ? groupHelper() : '';
}

/** The section that makes `train` and `test` out of `table`, validation rows at the end of `train`. */
export function splitSection({ recipe }: Pick<ExportContext, 'recipe'>): Section {
  const { method, test } = recipe.split;
  const rest = method === 'file' ? '' : '\ntest = table.drop(train.index)';
  return {
    title: say(`exporters.python.split.${method}.title`),
    text: say(`exporters.python.split.${method}.text`, { share: Math.round(test * 1000) / 10 }),
    code: `${splitHelper(recipe)}train = ${trainingRowsCode(recipe)}${rest}
print(len(train), "rows to train on,", len(test), "to test on")`,
  };
}

const stratifiedHelper = () => `
def stratified_sample(table, label, frac, random_state):
${pyDoc(say('exporters.python.split.stratified.doc'))}
    order = np.random.RandomState(random_state).permutation(len(table))
    classes, _ = pd.factorize(table[label].iloc[order])
    share = np.bincount(classes) * frac
    quota = np.floor(share).astype(int)
${pyComment(say('exporters.python.split.stratified.rounding'), '    ')}
    missing = round(frac * len(table)) - quota.sum()
    quota[np.argsort(-(share - quota), kind="stable")[:missing]] += 1
    place_in_class = pd.Series(classes).groupby(classes).cumcount().to_numpy()
    return table.iloc[order[place_in_class < quota[classes]]]


`;

const groupHelper = () => `
def sample_groups(table, column, test, random_state):
${pyDoc(say('exporters.python.split.group.doc'))}
    groups, names = pd.factorize(table[column].astype(object).fillna("(missing)"))
    sizes = np.bincount(groups)
    order = np.random.RandomState(random_state).permutation(len(names))
    held_out, rows = 0, 0
    while rows < test * len(table) and held_out < len(order) - 1:
        rows += sizes[order[held_out]]
        held_out += 1
    return pd.concat([table[groups == group] for group in order[held_out:]])


`;
