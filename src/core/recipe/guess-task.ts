/**
 * @file What a table is probably for: which column is the label, and whether it names classes or measures something.
 * Guesses only; a person can change each.
 */
import type { ColumnInfo, TableInfo } from '../table/table-info';
import type { Task } from './recipe';

const labelNames = [
  'quality',
  'target',
  'label',
  'class',
  'species',
  'outcome',
  'diagnosis',
  'category',
  'survived',
  'churn',
  'y',
];
const mostClasses = 20;

/** A column with a name that labels usually have, else the last. Throws if the table has no columns (a bug). */
export function guessLabel(info: TableInfo): string {
  const byName = labelNames
    .map((name) => info.columns.find((column) => column.name.trim().toLowerCase() === name))
    .find((column) => column && column.excluded !== 'empty' && column.excluded !== 'constant');
  const label = byName ?? info.columns.at(-1);
  if (!label) throw new Error('a table without columns');
  return label.name;
}

/** Words, true/false and few whole numbers are classes; all else is measured. */
export function guessKind(label: ColumnInfo, numRows: number): Task['kind'] {
  switch (label.type) {
    case 'category':
    case 'text':
    case 'boolean':
      return 'classification';
    case 'integer':
      return label.distinct <= Math.max(2, Math.min(mostClasses, numRows / 4))
        ? 'classification'
        : 'regression';
    case 'number':
    case 'date':
      return 'regression';
  }
}

/**
 * `integers` (Keras's `to_categorical`) where that leaves few outputs without a class, as for grades 3..8;
 * `present` for words, negative labels and numbers such as years.
 */
export function guessClasses(label: ColumnInfo): Task['classes'] {
  const whole = label.type === 'integer' && label.min !== null && label.max !== null;
  return whole && label.min! >= 0 && label.max! + 1 <= 2 * label.distinct ? 'integers' : 'present';
}

/** Every other column that makes a good feature. */
export function guessFeatures(info: TableInfo, label: string): string[] {
  const others = info.columns.filter((column) => column.name !== label);
  const good = others.filter((column) => column.excluded === null);
  return good.map((column) => column.name);
}

/** The whole task for one label column. */
export function guessTask(info: TableInfo, label = guessLabel(info)): Task {
  const column = info.columns.find((candidate) => candidate.name === label);
  if (!column) throw new Error(`no column named ${JSON.stringify(label)}`);
  return {
    label,
    kind: guessKind(column, info.numRows),
    classes: guessClasses(column),
    features: guessFeatures(info, label),
  };
}
