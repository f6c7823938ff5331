/**
 * @file The CPU device: WebAssembly SIMD kernels on one core, with the same digits in every engine and on every
 * machine. No relaxed instruction, no host function inside a step, every sum in one fixed order.
 */
import type { Device } from '../../device';
import { instantiateKernels, supportsKernels } from './kernels';
import { createSimdTrainer } from './trainer';

/** WASM SIMD, in a worker and in Node alike. */
export const simdDevice: Device = {
  name: 'simd',
  async unavailable() {
    return supportsKernels() ? null : 'engine.noSimd';
  },
  async createTrainer(spec) {
    return createSimdTrainer(spec, await instantiateKernels());
  },
};
