/**
 * @file Where TensorFlow.js computes: on WebGL where there is one, else on the CPU. TensorFlow.js has one current
 * backend for the whole worker, so whoever computes says `use()` first; whoever reads goes through `read`, which notices
 * a lost graphics context instead of reading zeros.
 */
import type { Phrase, WordKey } from '@/words/say';
import type { Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { BackendInfo } from '@/core/protocol/training-protocol';
import {
  assertContext,
  openWebglBackend,
  settleWebgl,
  switchTensorflowTo,
  type WebglBackend,
} from '../../webgl-backend';

export type HostName = 'webgl' | 'cpu';

export interface Host {
  readonly backend: BackendInfo;
  /** Makes this the backend that TensorFlow.js computes on; throws `DeviceLostError` where it is gone. */
  use(): void;
  /** The tensor's numbers, once they are computed. */
  read(tensor: Tensor): Promise<Float32Array>;
  /** Resolves when all that was submitted so far is done. */
  settle(): Promise<void>;
}

/** The first of these hosts that works here; a key of words says why none does. */
export function openHost(names: readonly HostName[]): Host | WordKey {
  let reason: WordKey = 'engine.noWebgl';
  for (const name of names) {
    if (name === 'cpu') return cpuHost(names.includes('webgl') ? reason : null);
    const webgl = openWebglBackend();
    if (typeof webgl !== 'string') return webglHost(webgl);
    reason = webgl;
  }
  return reason;
}

function webglHost(webgl: WebglBackend): Host {
  const { gl, lost } = webgl;
  return {
    backend: { device: 'tfjs', name: 'WebGL', detail: webgl.renderer, note: null },
    use() {
      assertContext(gl);
      switchTensorflowTo('webgl');
    },
    async read(tensor) {
      await settleWebgl(gl);
      return Promise.race([tensor.data<'float32'>(), lost]);
    },
    settle: () => settleWebgl(gl),
  };
}

function cpuHost(noWebgl: WordKey | null): Host {
  const note: Phrase | null = noWebgl && {
    key: 'engine.slower',
    params: { problem: { key: noWebgl } },
  };
  return {
    backend: { device: 'tfjs', name: 'CPU', detail: 'plain JavaScript', note },
    use: () => switchTensorflowTo('cpu'),
    read: (tensor) => tensor.data<'float32'>(),
    settle: () => Promise.resolve(),
  };
}
