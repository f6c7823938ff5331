/**
 * @file The devices there are: a new one is its folder and one line here.
 */
import type { Device } from '../device';
import { simdDevice } from './simd/device';
import { tfjsDevice } from './tfjs/device';
import { webglDevice } from './webgl/device';

/** The home device, the one it races with under `auto`, and the fallback that works everywhere. */
export const devices: readonly Device[] = [webglDevice, simdDevice, tfjsDevice];
