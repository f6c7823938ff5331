/**
 * @file The WebGL device: a whole training step fused into some twenty draws.
 */
import { DeviceLostError, type Device } from '../../device';
import { openGraphics } from './context';
import { createWebglTrainer } from './trainer';

export const webglDevice: Device = {
  name: 'webgl',
  async unavailable() {
    const graphics = openGraphics();
    return typeof graphics === 'string' ? graphics : null;
  },
  async createTrainer(spec) {
    const graphics = openGraphics();
    if (typeof graphics === 'string') throw new DeviceLostError(graphics);
    return createWebglTrainer(graphics, spec);
  },
};
