/** Every language says all that English says. */
import { describe, expect, it } from 'vitest';
import en from './en.json';
import untranslatable from './testing/untranslatable.json';

type Tree = { [key: string]: string | Tree };

const files = import.meta.glob<Tree>('./*.json', { eager: true, import: 'default' });
const languages = Object.entries(files).map(([path, words]) => [path.slice(2, -5), words] as const);
const english = flat(en);

describe.each(languages)('%s', (language, words) => {
  const said = flat(words);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  it('has every sentence, and none that is never said', () => {
    expect([...withoutPlurals(said)].sort()).toEqual([...withoutPlurals(english)].sort());
  });

  it('has a form for each of its plurals', () => {
    for (const key of said.keys()) {
      const [, stem] = /^(.*)_other$/.exec(key) ?? [];
      if (stem === undefined) continue;
      const forms = pluralCategories.filter((form) => said.has(`${stem}_${form}`));
      expect(forms, stem).toEqual(pluralCategories);
    }
  });

  it('fills the same gaps, whatever their order', () => {
    for (const [key, sentence] of said) {
      const original = english.get(key) ?? english.get(key.replace(plural, '_other'));
      expect([key, ...gaps(sentence)]).toEqual([key, ...gaps(original ?? '')]);
    }
  });

  it('is calm and complete', () => {
    for (const [key, sentence] of said) {
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/!|TODO/);
    }
  });

  it.skipIf(language === 'en')('is translated, names apart', () => {
    const words = (sentence: string) => sentence.replace(/\{\{.*?\}\}/g, '');
    const same = [...said].filter(
      ([key, sentence]) =>
        english.get(key) === sentence &&
        /\p{L}{2}/u.test(words(sentence)) &&
        !untranslatable.includes(sentence),
    );
    expect(same).toEqual([]);
  });
});

const plural = /_(zero|one|two|few|many|other)$/;

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...flat(value, `${path}${key}.`)],
    ),
  );
}

function withoutPlurals(words: Map<string, string>): Set<string> {
  return new Set([...words.keys()].map((key) => key.replace(plural, '')));
}

/** Names of what fills gaps; how it is written is each language's own. */
function gaps(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
}
