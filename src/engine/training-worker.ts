/**
 * @file The training worker's entry: commands in, events out. What it does with them is training-host.ts.
 */
import type { PoolCommand } from '@/core/protocol/pool-protocol';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { createBreath } from './breathe';
import { devices } from './devices/device-list';
import { stateBuffers } from './snapshots';
import { createTrainingHost } from './training-host';

const now = () => performance.now();
const receive = createTrainingHost({ emit, now, breathe: createBreath(), devices });

self.addEventListener('message', (message: MessageEvent<TrainingCommand | PoolCommand>) =>
  receive(message.data),
);

// The page learns of a worker's death by its error events; a forgotten promise would pass in silence.
self.addEventListener('unhandledrejection', (event) => self.reportError(event.reason));

// Opens the graphics context before anyone waits for it; those of a pool on the processor have no use for one.
if (self.name !== 'cpu') void devices[0].unavailable().catch(() => undefined);

function emit(event: TrainingEvent): void {
  self.postMessage(event, { transfer: transferables(event) });
}

/** What the page gets without a copy, since nothing here needs it any more. */
function transferables(event: TrainingEvent): Transferable[] {
  if (event.type === 'checkpoint') return stateBuffers(event.checkpoint.state);
  if (event.type !== 'finished') return [];
  const { rowIds, truth, outputs } = event.test;
  return [...new Set([rowIds.buffer, truth.buffer, outputs.buffer])] as ArrayBuffer[];
}
