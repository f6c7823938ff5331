import { describe, expect, it } from 'vitest';
import { optimizerSchema } from '@/core/training/optimizers';
import type { Device } from '../device';
import { expectGolden, goldenOptimizers } from '../testing/golden-optimizers';
import { simdDevice } from './simd/device';
import { createTfjsDevice } from './tfjs/device';

const devices: [string, Device][] = [
  ['simd', simdDevice],
  ['tfjs', createTfjsDevice(['cpu'])],
];

describe.each(devices)('%s trains as PyTorch and Keras do', (_, device) => {
  it.each(goldenOptimizers)('%s', (_, one) => expectGolden(device, one));
});

it('has a case for every optimizer there is', () => {
  const known = optimizerSchema.options.map((option) => option.shape.kind.value);
  const tried = new Set(goldenOptimizers.map(([, one]) => one.optimizer.kind));
  expect([...tried].sort()).toEqual([...known].sort());
});
