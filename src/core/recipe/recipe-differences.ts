/**
 * @file What is different between two recipes, as a short list: one entry a setting, layers as one.
 */
import { isWordKey, say } from '../../words/say';
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
  if (value === null) return say('common.none');
  const isSmall = typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-3;
  return isSmall ? value.toExponential() : String(value);
}

/** Settings that are lists of objects, told in words. */
const inWords: Record<string, (recipe: Recipe) => string> = {
  'network.layers': ({ network }) => describeLayers(network.layers),
  'training.changes': ({ training }) => {
    const places = training.changes.map(({ epoch, row: _row, ...settings }) =>
      Object.entries(settings).map(([key, value]) =>
        say('settings.changed', { name: nameOfKey(key), value: textOf(value), epoch }),
      ),
    );
    return places.length === 0 ? say('common.none') : places.flat().join(', ');
  },
};

/** The setting in words: of a union its own name, of a column and of early stopping with whose it is. */
function nameOf(path: string): string {
  const keys = path.split('.');
  if (path.startsWith('preparation.columns.'))
    return say('settings.ofColumn', {
      name: nameOfKey(keys.at(-1)!),
      column: keys.slice(2, -1).join('.'),
    });
  if (path.startsWith('training.earlyStopping.'))
    return say('settings.ofEarlyStopping', { name: nameOfKey(keys.at(-1)!) });
  return nameOfKey(keys.findLast((key) => key !== 'kind') ?? path);
}

function nameOfKey(key: string): string {
  const word = `settings.names.${key}`;
  return isWordKey(word) ? say(word) : key;
}
