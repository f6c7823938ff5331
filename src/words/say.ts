/**
 * @file What the page says, in the language it speaks. English is here from the start, in the built page only its
 * `firstWords`; all of it and other languages are added by languages.ts before they are spoken. Words that come from a
 * worker come as a `Phrase` and are said on the page, so that no worker knows a language.
 */
import { createInstance, type ParseKeys } from 'i18next';
import en from './en.json';
import { fillPlainly, plainSentence, type PlainSentence } from './plain-sentence';

/** A place in en.json, such as `errors.csv-empty.message`; endings of plurals and contexts are left off. */
export type WordKey = ParseKeys;

/** What fills the gaps of a sentence. `count` chooses the plural, `context` a sentence of its own for some case. */
export type Params = Readonly<Record<string, Param>>;
type Param = string | number | Phrase | readonly (string | Phrase)[];

/** A sentence that is not said yet: plain data that may cross from a worker or be kept. */
export interface Phrase {
  key: WordKey;
  params?: Params;
}

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  nsSeparator: false,
  // React escapes what it draws.
  interpolation: { escapeValue: false },
  missingInterpolationHandler(text: string, [gap]: RegExpExecArray) {
    if (import.meta.env?.PROD) return '';
    throw new Error(`nothing fills ${gap} in “${text}”`);
  },
});
words.services.formatter?.add('sentences', (parts: readonly string[]) => parts.join(' '));
words.services.formatter?.add('clauses', (parts: readonly string[]) => parts.join('; '));
// `list(type: unit)` puts no commas in some languages.
words.services.formatter?.add('commas', (parts: readonly string[]) => parts.join(', '));
const translate = words.t as (key: string, params?: object) => string;

/** The spoken language's plain sentences that have been said, by their keys; null for those that are not plain. */
const plain = new Map<string, PlainSentence | null>();
let numbers = new Intl.NumberFormat('en');
let plurals = new Intl.PluralRules('en');
// Before any other listener, which may say something.
words.on('languageChanged', (language) => {
  plain.clear();
  numbers = new Intl.NumberFormat(language);
  plurals = new Intl.PluralRules(language);
});

/** The sentence of that key in the language that the page speaks. */
export function say(key: WordKey, params?: Params): string {
  return sayPlainly(key, params) ?? translate(key, params && saidParams(params));
}

/** The sentence that the phrase stands for. */
export function sayPhrase({ key, params }: Phrase): string {
  return say(key, params);
}

/** Whether there is a sentence for that key, which a file or a store may have given. */
export function isWordKey(key: string): key is WordKey {
  return words.exists(key);
}

/** The language that the page speaks, such as `en`. */
export function spokenLanguage(): string {
  return words.language;
}

/** Adds words of a language, which may then be spoken. */
export function addWords(language: string, added: object): void {
  plain.clear();
  words.addResourceBundle(language, 'translation', added);
}

/** Speaks another language from now on; `added` are its words, where they are new. */
export function speak(language: string, added?: object): void {
  if (added) addWords(language, added);
  // Done at once, since its words are here.
  void words.changeLanguage(language);
}

/** Calls back after every change of language; returns how to stop that. */
export function onLanguageChange(listener: () => void): () => void {
  words.on('languageChanged', listener);
  return () => words.off('languageChanged', listener);
}

/** As i18next says it, where the sentence is plain; null where it is not. */
function sayPlainly(key: string, params: Params = {}): string | null {
  const { count, context } = params;
  if (context !== undefined || count === 0) return null;
  const place = typeof count === 'number' ? `${key}_${plurals.select(count)}` : key;
  let sentence = plain.get(place);
  if (sentence === undefined) {
    const own = ownSentence(place);
    sentence = own === null ? null : plainSentence(own);
    plain.set(place, sentence);
  }
  return sentence && fillPlainly(sentence, params, numbers);
}

/** What the spoken language has there, gaps and all; null where it has nothing of its own. */
function ownSentence(place: string): string | null {
  const found: unknown = words.getResource(words.language, 'translation', place);
  return typeof found === 'string' ? found : null;
}

function saidParams(params: Params): object {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, saidParam(value)]),
  );
}

function saidParam(value: Param): string | number | readonly string[] {
  if (typeof value !== 'object') return value;
  if ('key' in value) return sayPhrase(value);
  return value.map((item) => (typeof item === 'string' ? item : sayPhrase(item)));
}
