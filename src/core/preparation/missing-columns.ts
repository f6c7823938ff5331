/** @file The columns that a second table lacks, in words. */
import type { Phrase } from '../../words/say';
import type { Task } from '../recipe/recipe';

/** What of the task's columns is missing: its features by name, then the label. */
export function missingColumns(missing: readonly string[], task: Task): Phrase[] {
  const features = missing.filter((name) => name !== task.label);
  const parts: Phrase[] = [];
  if (features.length > 0) {
    const names = features.map((name) => `“${name}”`);
    parts.push({ key: 'missingColumns.features', params: { count: features.length, names } });
  }
  if (features.length < missing.length) {
    parts.push({ key: 'missingColumns.label', params: { name: task.label } });
  }
  return parts;
}
