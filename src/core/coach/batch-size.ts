/** @file Batch size: so few steps an epoch that little is learnt from it, or so many that an epoch takes long. */
import type { Advice, AdviceKind, Seen } from './advice';
import { setting } from './actions';
import { few } from './words';

type Found = Omit<Advice, 'id'>;

const fewestEpochs = 5;

export const batchSize: AdviceKind = {
  id: 'batch-size',
  look(seen) {
    if (!seen.prepared || seen.epochs < fewestEpochs) return null;
    const steps = Math.ceil(seen.prepared.train / seen.batchSize);
    return tooFewSteps(seen, steps) ?? tooManySteps(seen, steps);
  },
};

function tooFewSteps({ batchSize, prepared, active }: Seen, steps: number): Found | null {
  const train = prepared?.train ?? 0;
  if (steps > 3 || train < 64) return null;
  const value = powerOfTwo(train / 16);
  return {
    tone: 'hint',
    message: { key: 'coach.batchSize.large' },
    reason: {
      key: 'coach.batchSize.largeReason',
      params: { rows: train, size: batchSize, count: steps },
    },
    action: otherBatch(value, !active),
  };
}

function tooManySteps({ batchSize, secondsPerEpoch, active }: Seen, steps: number): Found | null {
  if (secondsPerEpoch < 2 || batchSize >= 64 || steps < 200) return null;
  const value = Math.min(256, powerOfTwo(batchSize * 4));
  return {
    tone: 'hint',
    message: { key: 'coach.batchSize.small' },
    reason: {
      key: 'coach.batchSize.smallReason',
      params: { steps, seconds: few(secondsPerEpoch) },
    },
    action: otherBatch(value, !active),
  };
}

function otherBatch(size: number, again: boolean) {
  const label = { key: 'coach.actions.batches' as const, params: { size } };
  return setting('training.batchSize', size, label, again);
}

/** The power of two at or below it, at least 8. */
function powerOfTwo(value: number): number {
  return Math.max(8, 2 ** Math.floor(Math.log2(value)));
}
