import { settingsAt } from '@/core/training/changes';
import { epochsDone, type Run } from '@/core/training/run';
import { formatCount } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';

/** What was last changed by hand, such as "From epoch 12: learning rate 0.01 → 0.001"; empty where nothing was. */
export function lastChangeText(run: Run): string {
  const { training } = run.recipe;
  const done = epochsDone(run);
  const place = training.changes.findLastIndex(({ epoch }) => epoch <= done);
  if (place < 0) return '';
  const change = training.changes[place];
  const before = settingsAt({ ...training, changes: training.changes.slice(0, place) }, change);
  const parts = [
    part('learning rate', before.learningRate, change.learningRate, formatNumber),
    part('batch size', before.batchSize, change.batchSize, formatCount),
    part('epochs', before.epochs, change.epochs, formatCount),
  ].filter((text) => text !== null);
  return parts.length > 0 ? `From epoch ${formatCount(change.epoch + 1)}: ${parts.join(', ')}` : '';
}

function part(
  name: string,
  before: number,
  after: number | undefined,
  format: (n: number) => string,
) {
  return after === undefined ? null : `${name} ${format(before)} → ${format(after)}`;
}
