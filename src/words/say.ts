/**
 * @file What the page says, in the language it speaks. English is here from the start, in the built page only its
 * `firstWords`; all of it and other languages are added by languages.ts before they are spoken. Words that come from a
 * worker come as a `Phrase` and are said on the page, so that no worker knows a language.
 */
import { createInstance, type ParseKeys } from 'i18next';
import en from './en.json';

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
// i18next's own `list(type: unit)` puts no commas in some languages.
words.services.formatter?.add('commas', (parts: readonly string[]) => parts.join(', '));
const translate = words.t as (key: string, params?: object) => string;

/** The sentence of that key in the language that the page speaks. */
export function say(key: WordKey, params?: Params): string {
  return translate(key, params && saidParams(params));
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
