import { settingsAt } from '@/core/training/changes';
import type { Training } from '@/core/recipe/recipe';
import { say } from '@/words/say';
import { settingChange, steeredSettings } from './setting-change';

/** Place of the last change by hand that has taken effect after `done` epochs; -1 where there is none. */
export function lastChangePlace({ changes }: Pick<Training, 'changes'>, done: number): number {
  return changes.findLastIndex(({ epoch }) => epoch <= done);
}

/** What was changed there, such as "From epoch 12: learning rate 0.01 → 0.001"; empty where nothing was. */
export function lastChangeText(training: Training, place: number): string {
  if (place < 0) return '';
  const change = training.changes[place];
  const before = settingsAt({ ...training, changes: training.changes.slice(0, place) }, change);
  const changes = steeredSettings
    .filter((name) => change[name] !== undefined)
    .map((name) => settingChange(name, before[name], change[name]!));
  if (changes.length === 0) return '';
  return say('training.changed.last', { epoch: change.epoch + 1, changes });
}
