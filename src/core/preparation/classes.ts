/**
 * @file Which classes there are and which output each is. They come from the whole label column, so that a class that
 * is missing from the test rows breaks nothing.
 */
import { UserError } from '../errors';
import type { Task } from '../recipe/recipe';
import { compareWords } from '../table/compare-words';
import { formatCell, formatValue } from '../table/format-cell';
import { findColumn, isNumeric, type Column, type NumericColumn, type Table } from '../table/table';
import { countLevels } from './level-counts';

/** More outputs than this are a mistake in the label far more often than a wish. */
export const MAX_CLASSES = 1000;

/**
 * Names of the outputs in order. `integers`: 0..max as Keras's `to_categorical`; `present`: the classes that occur in
 * `rows`, numbers by size and words by code point. Throws `UserError` where the label does not suit.
 */
export function classesOf(table: Table, task: Task, rows: Uint32Array): string[] {
  const label = findColumn(table, task.label);
  const present = isNumeric(label) ? presentNumbers(label, rows) : presentWords(label, rows);
  if (present.length < 2) throw oneClass(label.name, present[0]);
  return task.classes === 'integers' ? integerClasses(label, present) : present;
}

/** The output index of each row's label, `[rows.length]`. Throws `UserError` where a label is none of the classes. */
export function classIndexes(
  label: Column,
  classes: readonly string[],
  rows: Uint32Array,
): Float32Array {
  const indexOf = classFinder(label, classes);
  const y = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const index = indexOf(rows[i]);
    if (index < 0) throw unknownClass(label.name, formatCell(label, rows[i]));
    y[i] = index;
  }
  return y;
}

/** Finds a row's output index, -1 where there is none, writing each distinct value as text only once. */
function classFinder(label: Column, classes: readonly string[]): (row: number) => number {
  const indexOf = new Map(classes.map((name, index) => [name, index]));
  if (!isNumeric(label)) {
    const indexes = Int32Array.from(label.levels, (level) => indexOf.get(level) ?? -1);
    return (row) => (label.codes[row] < 0 ? -1 : indexes[label.codes[row]]);
  }
  const known = new Map<number, number>();
  return (row) => {
    const value = label.values[row];
    let index = known.get(value);
    if (index === undefined) {
      index = indexOf.get(formatValue(label.type, value)) ?? -1;
      known.set(value, index);
    }
    return index;
  };
}

function presentNumbers(label: NumericColumn, rows: Uint32Array): string[] {
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) {
    seen.add(label.values[rows[i]]);
    if (seen.size > MAX_CLASSES) throw tooManyClasses(label.name);
  }
  const sorted = [...seen].sort((a, b) => a - b);
  return sorted.map((value) => formatValue(label.type, value));
}

function presentWords(label: Exclude<Column, NumericColumn>, rows: Uint32Array): string[] {
  const present = countLevels(label, rows).map(({ level }) => level);
  if (present.length > MAX_CLASSES) throw tooManyClasses(label.name);
  const areNumbers = present.every((level) => level.trim() !== '' && Number.isFinite(+level));
  return present.sort(areNumbers ? (a, b) => +a - +b || compareWords(a, b) : compareWords);
}

function integerClasses(label: Column, present: readonly string[]): string[] {
  const type = label.type;
  if (type === 'boolean') return ['false', 'true'];
  const numbers = present.map(Number);
  const odd = present.find((_, i) => !(Number.isInteger(numbers[i]) && numbers[i] >= 0));
  if (!isNumeric(label) || odd !== undefined)
    throw new UserError(
      'label-not-integers',
      odd === undefined ? { context: 'words', name: label.name } : { name: label.name, value: odd },
    );
  const max = Math.max(...numbers);
  if (max >= MAX_CLASSES)
    throw new UserError('label-too-large', { name: label.name, largest: max });
  return Array.from({ length: max + 1 }, (_, value) => String(value));
}

function oneClass(label: string, only: string | undefined): UserError {
  return new UserError(
    'label-one-class',
    only === undefined ? { context: 'empty', name: label } : { name: label, value: only },
  );
}

function tooManyClasses(label: string): UserError {
  return new UserError('too-many-classes', { name: label, most: MAX_CLASSES });
}

function unknownClass(label: string, value: string): UserError {
  return new UserError(
    'unknown-class',
    value === '' ? { context: 'missing', name: label } : { name: label, value },
  );
}
