/**
 * @file Networks to start from, smallest first. Adding one is one entry.
 */
import { layerSchema, type Layer } from '../network/layers';
import { tutorialLayers } from './default-recipe';

export interface NetworkPreset {
  /** `presets` in src/words has its title. */
  name: 'linear' | 'small' | 'tutorial' | 'wide' | 'deep';
  /** The units of its layers; null where it has none. */
  description: string | null;
  layers(): Layer[];
}

const dense = (units: number): Layer =>
  layerSchema.parse({ kind: 'dense', units, activation: 'relu' });

export const networkPresets: readonly NetworkPreset[] = [
  { name: 'linear', description: null, layers: () => [] },
  { name: 'small', description: '16 · 8', layers: () => [dense(16), dense(8)] },
  { name: 'tutorial', description: '144 · 144 · 16', layers: tutorialLayers },
  { name: 'wide', description: '512', layers: () => [dense(512)] },
  { name: 'deep', description: '6 × 32', layers: () => Array.from({ length: 6 }, () => dense(32)) },
];

/** The preset with exactly these hidden layers, or null for a network of one's own. */
export function presetOf(layers: readonly Layer[]): NetworkPreset | null {
  const described = describe(layers);
  return networkPresets.find((preset) => describe(preset.layers()) === described) ?? null;
}

/** The same text for the same layers, whatever the order of their keys and whichever defaults are written out. */
function describe(layers: readonly Layer[]): string {
  const entriesOf = (layer: Layer) =>
    Object.entries(layerSchema.safeParse(layer).data ?? layer)
      .filter(([, value]) => value !== undefined)
      .sort();
  return JSON.stringify(layers.map(entriesOf));
}
