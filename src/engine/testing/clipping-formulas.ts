/**
 * @file Gradient clipping in float64, as Keras has it, and a device's step held against it.
 */
import { expect } from 'vitest';
import type { Layer } from '@/core/network/layers';
import { weightSpecs } from '@/core/network/plan';
import type { Clipping } from '@/core/training/clipping';
import type { Device } from '../device';
import { specOfCase, wholeCase } from './device-cases';
import { stepGradient } from './gradients';

type Gradients = readonly (readonly number[])[];

/** Gradients after clipping. Source: keras/src/optimizers/base_optimizer.py. */
export function clipped(gradients: Gradients, clipping: Clipping): number[][] {
  const norm = (some: Gradients) => Math.hypot(...some.flat());
  const scaled = (one: readonly number[], by: number) => one.map((g) => g * by);
  switch (clipping.kind) {
    case 'none':
      return gradients.map((one) => [...one]);
    case 'clipvalue':
      return gradients.map((one) =>
        one.map((g) => Math.min(Math.max(g, -clipping.limit), clipping.limit)),
      );
    case 'clipnorm':
      return gradients.map((one) =>
        scaled(one, clipping.limit / Math.max(norm([one]), clipping.limit)),
      );
    case 'global_clipnorm':
      return gradients.map((one) =>
        scaled(one, clipping.limit / Math.max(norm(gradients), clipping.limit)),
      );
  }
}

/** A step of plain descent goes by the clipped gradients, the regularizers' among them. */
export async function expectClipping(device: Device, clipping: Clipping): Promise<void> {
  const layers = wholeCase.layers.map((layer, i): Layer =>
    layer.kind === 'dense' && i === 0 ? { ...layer, l1: 0.01, l2: 0.02 } : layer,
  );
  const optimizer = { kind: 'sgd', momentum: 0, nesterov: false } as const;
  const spec = specOfCase({ ...wholeCase, layers }, optimizer);
  const trainable = weightSpecs(spec.plan).flatMap((one, i) => (one.trainable ? [i] : []));
  const plain = await stepGradient(device, spec);
  const found = await stepGradient(device, { ...spec, clipping });
  const gradients = trainable.map((i) => Array.from(plain[i]));
  const expected = clipped(gradients, clipping);
  expect(expected).not.toEqual(gradients);
  trainable.forEach((weight, i) =>
    expected[i].forEach((value, k) => expect(found[weight][k]).toBeCloseTo(value, 6)),
  );
}
