/**
 * @file What is different between two recipes, as a short list: one entry a setting, layers as one.
 */
import { describeLayers } from '../network/describe-layers';
import type { Recipe } from './recipe';

export interface RecipeDifference {
  /** The setting's place in the recipe, such as `training.learningRate`. */
  path: string;
  /** The setting in words, such as `learning rate`. */
  name: string;
  /** Its value in words; null where that recipe has no such setting. */
  before: string | null;
  after: string | null;
}

/** Settings whose values differ, in the recipe's own order. What was changed during a run is one entry. */
export function recipeDifferences(before: Recipe, after: Recipe): RecipeDifference[] {
  const left = settingsOf(before);
  const right = settingsOf(after);
  const paths = [...new Set([...left.keys(), ...right.keys()])];
  return paths
    .filter((path) => left.get(path) !== right.get(path))
    .map((path) => ({
      path,
      name: nameOf(path),
      before: left.get(path) ?? null,
      after: right.get(path) ?? null,
    }));
}

/** Every setting with its place, name and value in words, in the recipe's own order. */
export function settingsInWords(recipe: Recipe): { path: string; name: string; value: string }[] {
  return [...settingsOf(recipe)].map(([path, value]) => ({ path, name: nameOf(path), value }));
}

function settingsOf(recipe: Recipe): Map<string, string> {
  const settings = new Map<string, string>();
  const visit = (path: string, value: unknown) => {
    const special = inWords[path];
    if (special) settings.set(path, special(recipe));
    else if (Array.isArray(value)) settings.set(path, value.join(', '));
    else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(path ? `${path}.${key}` : key, part);
    } else settings.set(path, textOf(value));
  };
  visit('', recipe);
  return settings;
}

/** A value as a person would write it: 5.6194e-5 rather than 0.000056194. */
function textOf(value: unknown): string {
  if (value === null) return 'none';
  const isSmall = typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-3;
  return isSmall ? value.toExponential() : String(value);
}

/** Settings that are lists of objects, told in words. */
const inWords: Record<string, (recipe: Recipe) => string> = {
  'network.layers': ({ network }) => describeLayers(network.layers),
  'training.changes': ({ training }) => {
    const places = training.changes.map(({ epoch, row: _row, ...settings }) =>
      Object.entries(settings).map(
        ([key, value]) => `${words(key)} ${textOf(value)} after epoch ${epoch}`,
      ),
    );
    return places.length === 0 ? 'none' : places.flat().join(', ');
  },
};

/** Names that their last key alone would not give. */
const names: Record<string, string> = {
  'network.layers': 'hidden layers',
  'training.optimizer.kind': 'optimizer',
  'training.schedule.kind': 'schedule',
  'training.clipping.kind': 'clipping',
  'training.earlyStopping': 'early stopping',
  'split.test': 'test split',
  'split.validation': 'validation split',
  'split.randomState': 'random_state',
  'split.method': 'split',
  'task.kind': 'task',
  'training.changes': 'changed while it ran',
};

function nameOf(path: string): string {
  const keys = path.split('.');
  if (names[path]) return names[path];
  if (path.startsWith('preparation.columns.')) {
    return `${words(keys.at(-1)!)} of ${keys.slice(2, -1).join('.')}`;
  }
  const parent = names[keys.slice(0, -1).join('.')];
  return parent ? `${parent}, ${words(keys.at(-1)!)}` : words(keys.at(-1)!);
}

/** `batchSize` as `batch size`. */
function words(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
