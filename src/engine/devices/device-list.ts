/**
 * @file The devices there are: a new one is its folder and one line here.
 */
import { UserError } from '@/core/errors';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Device } from '../device';
import { simdDevice } from './simd/device';
import { tfjsDevice } from './tfjs/device';
import { webglDevice } from './webgl/device';

/** In the order in which `auto` prefers them. */
export const devices: readonly Device[] = [webglDevice, simdDevice, tfjsDevice];

/**
 * The device to train on: the chosen one, or for `auto` the first that works here.
 * Throws `UserError` `device-unavailable` where it does not work here.
 */
export async function chooseDevice(choice: DeviceChoice): Promise<Device> {
  const candidates = devices.filter(({ name }) => choice === 'auto' || name === choice);
  let reason = 'This version of Lossline does not have it.';
  for (const device of candidates) {
    const problem = await device.unavailable();
    if (problem === null) return device;
    reason = problem;
  }
  throw new UserError(
    'device-unavailable',
    `The chosen device does not work in this browser. ${reason}`,
    'Choose the device “auto”.',
  );
}
