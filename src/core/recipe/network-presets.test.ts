import { describe, expect, it } from 'vitest';
import { layerSchema } from '../network/layers';
import { tutorialLayers } from './default-recipe';
import { networkPresets, presetOf } from './network-presets';

describe('network presets', () => {
  it.each(networkPresets)('$name is known for itself and is valid', (preset) => {
    const layers = preset.layers();
    expect(presetOf(layers)).toBe(preset);
    expect(layers.map((layer) => layerSchema.parse(layer))).toEqual(layers);
  });

  it('knows a preset whatever the order of its keys, and not a changed one', () => {
    const [first, ...rest] = tutorialLayers();
    const turned = Object.fromEntries(Object.entries(first).reverse());
    expect(presetOf([layerSchema.parse(turned), ...rest])?.name).toBe('tutorial');
    expect(presetOf([turned as typeof first, ...rest])?.name).toBe('tutorial');
    expect(presetOf(rest)).toBeNull();
    expect(presetOf([{ kind: 'dropout', rate: NaN }])).toBeNull();
  });
});
