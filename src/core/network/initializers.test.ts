import { describe, expect, it } from 'vitest';
import { initialWeights } from './initial-weights';
import { initializerNames, kernelVariance } from './initializers';
import { planNetwork } from './plan';

const [inputs, units] = [300, 200];

function kernelOf(kernelInitializer: (typeof initializerNames)[number] | undefined) {
  const layers = [
    { kind: 'dense' as const, units, activation: 'relu' as const, kernelInitializer },
  ];
  return initialWeights(planNetwork({ layers, outputActivation: 'linear' }, inputs, 1), 5)[0];
}

describe.each(initializerNames)('%s', (name) => {
  const kernel = kernelOf(name);
  const { scale, fan } = kernelVariance(name, inputs, units);
  const mean = kernel.reduce((sum, value) => sum + value, 0) / kernel.length;

  it('has mean 0 and the variance that Keras aims at', () => {
    const variance = kernel.reduce((sum, value) => sum + (value - mean) ** 2, 0) / kernel.length;
    expect(Math.abs(mean) / Math.sqrt(scale / fan)).toBeLessThan(0.02);
    expect((variance * fan) / scale).toBeCloseTo(1, 1.5);
  });

  it('goes no further than its bounds, and nearly there', () => {
    const most = kernel.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const deviation = Math.sqrt(scale / fan);
    const bound = name.endsWith('uniform')
      ? Math.sqrt(3) * deviation
      : (2 * deviation) / 0.87962566;
    expect(most / bound).toBeLessThan(1.000001);
    expect(most / bound).toBeGreaterThan(0.99);
  });
});

it('is Glorot uniform where nothing is said', () => {
  expect(kernelOf(undefined)).toEqual(kernelOf('glorot_uniform'));
});
