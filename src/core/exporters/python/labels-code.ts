/**
 * @file The labels as the network's targets: class numbers or values.
 */
import { say } from '../../../words/say';
import { lossTargets } from '../../training/losses';
import type { ExportContext } from '../exporter';
import { pyList, pyNumber, pyString } from './literals';
import type { Section } from './section';

type Context = Pick<ExportContext, 'recipe' | 'fitted' | 'table'>;

/** The section that makes `y_train` and `y_test` and, for `to_categorical`, their one-hot form. */
export function labelsSection(context: Context): Section {
  const { task, training } = context.recipe;
  if (task.kind === 'regression')
    return {
      title: say('exporters.python.labels.values.title'),
      text: say('exporters.python.labels.values.text'),
      code: 'y_train = train[LABEL].to_numpy(float)\ny_test = test[LABEL].to_numpy(float)',
    };
  const oneHot = lossTargets[training.loss] === 'class' && !training.loss.startsWith('sparse');
  const { text, code } = classNumbers(context);
  return {
    title: say('exporters.python.labels.title'),
    text: oneHot ? `${text} ${say('exporters.python.labels.oneHot')}` : text,
    code: oneHot ? `${code}\nt_train = keras.utils.to_categorical(y_train, len(CLASSES))` : code,
  };
}

/** Lines that make `CLASSES`, `y_train` and `y_test`. */
export function classNumbers(context: Context): { text: string; code: string } {
  const { recipe, fitted } = context;
  if (recipe.task.classes === 'integers')
    return {
      text: say('exporters.python.labels.integers', { last: fitted.outputs.length - 1 }),
      code: `CLASSES = list(range(${fitted.outputs.length}))
y_train = train[LABEL].to_numpy(int)
y_test = test[LABEL].to_numpy(int)`,
    };
  return {
    text: say('exporters.python.labels.present', { classes: fitted.outputs.length }),
    code: `CLASSES = ${classList(context)}
y_train = pd.Index(CLASSES).get_indexer(train[LABEL])
y_test = pd.Index(CLASSES).get_indexer(test[LABEL])`,
  };
}

/** A Python expression for the list of classes in the order of the outputs, of the same type as the label column. */
export function classList({ recipe, fitted, table }: Context, before = 10): string {
  const { classes, label } = recipe.task;
  if (classes === 'integers') return `list(range(${fitted.outputs.length}))`;
  const type = table?.info.columns.find(({ name }) => name === label)?.type ?? 'category';
  const words = pyList(fitted.outputs.map(pyString), '', before);
  switch (type) {
    case 'category':
    case 'text':
      return words;
    case 'date':
      return `list(milliseconds(${words}))`;
    case 'boolean':
      return pyList(fitted.outputs.map((name) => (name === 'true' ? '1' : '0')));
    case 'integer':
    case 'number':
      return pyList(
        fitted.outputs.map((name) => pyNumber(Number(name))),
        '',
        before,
      );
  }
}
