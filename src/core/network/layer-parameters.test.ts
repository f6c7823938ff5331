import { describe, expect, it } from 'vitest';
import { tutorialLayers } from '../recipe/default-recipe';
import { layerParameters } from './layer-parameters';
import { countParameters, planNetwork } from './plan';

describe('layerParameters', () => {
  const plan = planNetwork({ layers: tutorialLayers(), outputActivation: 'softmax' }, 11, 9);

  it("has the numbers of Keras's summary of the tutorial's network", () => {
    // Dense 144, BatchNorm, Dropout, twice; Dense 16, BatchNorm; Dense 9.
    expect(layerParameters(plan)).toEqual([1728, 576, 0, 20880, 576, 0, 2320, 64, 153]);
  });

  it('adds up to all parameters', () => {
    const { trainable, nonTrainable } = countParameters(plan);
    const sum = layerParameters(plan).reduce((total, count) => total + count, 0);
    expect(sum).toBe(trainable + nonTrainable);
  });
});
