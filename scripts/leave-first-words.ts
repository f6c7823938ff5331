/**
 * @file Keeps a first visit's JavaScript small: in the built page, src/words/say.ts starts with a part of English only.
 * All of it is fetched as any other language is, before any part of the page that is fetched later is drawn. While
 * developing, in tests and in Node all words are there from the start.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { firstWords } from '../src/words/first-words.ts';

interface Words {
  [name: string]: string | Words;
}

/** Makes en.json hold no more than `firstWords` where say.ts imports it. */
export function leaveFirstWords(): Plugin {
  const query = '?first';
  return {
    name: 'leave-first-words',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== './en.json' || !importer?.endsWith('/src/words/say.ts')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && resolved.id + query;
    },
    load(id) {
      if (!id.endsWith(`/en.json${query}`)) return null;
      const words = JSON.parse(readFileSync(id.slice(0, -query.length), 'utf8')) as Words;
      return `export default ${JSON.stringify(pickWords(words, firstWords))}`;
    },
  };
}

/** The words under those places, such as `errors` or `data.welcome`. Throws where there are none. */
export function pickWords(words: Words, places: readonly string[]): Words {
  const picked: Words = {};
  for (const place of places) {
    const [name, ...inner] = place.split('.');
    const found = words[name];
    if (found === undefined) throw new Error(`en.json says nothing under ${place}.`);
    if (inner.length === 0) picked[name] = found;
    else
      picked[name] = { ...asWords(picked[name]), ...pickWords(asWords(found), [inner.join('.')]) };
  }
  return picked;
}

function asWords(words: string | Words | undefined): Words {
  return typeof words === 'object' ? words : {};
}
