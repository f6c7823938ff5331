/** @file Batch size: so few steps an epoch that little is learnt from it, or so many that an epoch takes long. */
import type { AdviceKind, Seen } from './advice';
import { setting } from './actions';
import { few } from './words';

const fewestEpochs = 5;

export const batchSize: AdviceKind = {
  id: 'batch-size',
  look(seen) {
    if (!seen.prepared || seen.epochs < fewestEpochs) return null;
    const steps = Math.ceil(seen.prepared.train / seen.batchSize);
    return tooFewSteps(seen, steps) ?? tooManySteps(seen, steps);
  },
};

function tooFewSteps({ batchSize, prepared, active }: Seen, steps: number) {
  const train = prepared?.train ?? 0;
  if (steps > 3 || train < 64) return null;
  const value = powerOfTwo(train / 16);
  return {
    tone: 'hint' as const,
    message: 'The batch is large: an epoch has few steps.',
    reason: `${train.toLocaleString('en')} training rows in batches of ${batchSize.toLocaleString('en')} are ${steps === 1 ? 'one step' : `${steps} steps`} an epoch. Smaller batches take more steps for the same pass over the rows.`,
    action: setting('training.batchSize', value, `Use batches of ${value}`, !active),
  };
}

function tooManySteps({ batchSize, secondsPerEpoch, active }: Seen, steps: number) {
  if (secondsPerEpoch < 2 || batchSize >= 64 || steps < 200) return null;
  const value = Math.min(256, powerOfTwo(batchSize * 4));
  return {
    tone: 'hint' as const,
    message: 'The batch is small: an epoch takes long.',
    reason: `${steps.toLocaleString('en')} steps take ${few(secondsPerEpoch)} s an epoch. Larger batches use the processor better.`,
    action: setting('training.batchSize', value, `Use batches of ${value}`, !active),
  };
}

/** The power of two at or below it, at least 8. */
function powerOfTwo(value: number): number {
  return Math.max(8, 2 ** Math.floor(Math.log2(value)));
}
