import type { DeviceChoice } from '@/core/protocol/training-protocol';

/** The devices a person can choose, in words. */
export const deviceTitles: readonly { value: DeviceChoice; label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'webgl', label: 'GPU (WebGL)' },
  { value: 'simd', label: 'CPU (WebAssembly)' },
  { value: 'tfjs', label: 'TensorFlow.js operations' },
];
