/** What the built page says before all of English has come is in the part of it that comes with the page. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pickWords } from '../../scripts/leave-first-words';
import en from './en.json';
import { firstWords } from './first-words';

const source = fileURLToPath(new URL('..', import.meta.url));

it('holds every key that the first scripts name', () => {
  const first = keysOf(pickWords(en, firstWords));
  const later = keysOf(en).filter((key) => !first.includes(key));
  const scripts = reachedFrom(join(source, 'main.tsx'));
  expect(scripts).toContain(join(source, 'features/data/welcome.tsx'));
  expect(scripts).not.toContain(join(source, 'features/data/data-view.tsx'));
  const said = scripts.flatMap((path) => wordsIn(readFileSync(path, 'utf8'), later));
  expect([...new Set(said)]).toEqual([]);
});

it('is a part of the words, and throws where there are none', () => {
  const words = { a: { x: '1', y: '2', z: { deep: '3' } }, b: '4', c: { d: '5' } };
  expect(pickWords(words, ['a.x', 'a.z', 'b'])).toEqual({
    a: { x: '1', z: { deep: '3' } },
    b: '4',
  });
  expect(() => pickWords(words, ['a.none'])).toThrow('nothing under none');
});

/** Keys as code names them: without the endings of plurals and contexts. */
function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, object | string]) =>
    typeof value === 'string' ? path + key.split('_')[0] : keysOf(value, `${path}${key}.`),
  );
}

/** Those of the keys that the code names, whole or to their first gap. */
function wordsIn(code: string, keys: readonly string[]): string[] {
  const bare = code.replace(/\/\*.*?\*\//gs, '');
  const whole = [...bare.matchAll(/'([\w.-]+)'/g)].map(([, text]) => text);
  const starts = [...bare.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, text]) => text);
  return keys.filter((key) => whole.includes(key) || starts.some((start) => key.startsWith(start)));
}

/** Files that run before the first drawing: all that are imported from there on, except by `import()` and as types. */
function reachedFrom(entry: string): string[] {
  const reached = [entry];
  for (const path of reached) {
    const code = readFileSync(path, 'utf8');
    for (const [, names, from] of code.matchAll(
      /^import (?!type\b)([^;']*from )?'([@.][^']*)';$/gm,
    )) {
      if (/^\{(\s*type [^,}]+,?)+\s*\} from $/.test(names ?? '')) continue;
      const base = from.startsWith('@/') ? join(source, from.slice(2)) : join(dirname(path), from);
      const found = [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file));
      if (found && !reached.includes(found) && !found.includes('/words/')) reached.push(found);
    }
  }
  return reached;
}
