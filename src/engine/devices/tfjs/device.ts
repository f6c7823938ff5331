/**
 * @file The plain TensorFlow.js device: the oracle for the other devices, and the one that works everywhere.
 */
import type { Device } from '../../device';
import { openHost, type HostName } from './host';
import { createTfjsTrainer } from './trainer';

/** TensorFlow.js on WebGL where there is one, else on the CPU. */
export const tfjsDevice: Device = createTfjsDevice(['webgl', 'cpu']);

/** TensorFlow.js on the first of these backends that works. */
export function createTfjsDevice(names: readonly HostName[]): Device {
  return {
    name: 'tfjs',
    async unavailable() {
      const host = openHost(names);
      return typeof host === 'string' ? host : null;
    },
    async createTrainer(spec) {
      const host = openHost(names);
      if (typeof host === 'string') throw new Error(host);
      return createTfjsTrainer(host, spec);
    },
  };
}
