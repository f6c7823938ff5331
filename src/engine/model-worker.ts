/**
 * @file The model worker's entry: commands in, events out. What it does with them is model-host.ts.
 */
import type { ModelCommand, ModelEvent } from '@/core/protocol/model-protocol';
import { createBreath } from './breathe';
import { simdDevice } from './devices/simd/device';
import { createModelHost } from './model-host';

const receive = createModelHost({
  emit: (event: ModelEvent) => self.postMessage(event),
  breathe: createBreath(),
  async devices() {
    if ((await simdDevice.unavailable()) === null) return [simdDevice];
    const { createTfjsDevice } = await import('./devices/tfjs/device');
    return [createTfjsDevice(['cpu'])];
  },
});

self.addEventListener(
  'message',
  (message: MessageEvent<ModelCommand>) => void receive(message.data),
);

// The page learns of a worker's death by its error events; a forgotten promise would pass in silence.
self.addEventListener('unhandledrejection', (event) => self.reportError(event.reason));
