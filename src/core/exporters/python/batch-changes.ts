/**
 * @file The batch size that a person changed while the run was on: the programs keep one and say so.
 */
import { say } from '../../../words/say';
import type { Training } from '../../recipe/recipe';

/** Such as `to 64 in epoch 3, then to 32 in epoch 9`; null where it was not changed. */
export function batchChanges({ changes }: Training): string | null {
  const told = changes
    .filter(({ batchSize }) => batchSize !== undefined)
    .map(({ epoch, batchSize }) =>
      say('exporters.python.batch.change', { size: batchSize ?? NaN, epoch: epoch + 1 }),
    );
  if (told.length === 0) return null;
  return told.reduce((before, next) => say('exporters.python.batch.then', { before, next }));
}
