import type { DeviceChoice } from '@/core/protocol/training-protocol';

/** The devices a person can choose, in the order they are offered. */
export const devices = ['auto', 'webgl', 'simd', 'tfjs'] as const satisfies readonly DeviceChoice[];
