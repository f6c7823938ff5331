/**
 * @file The languages that the page can speak: each file beside this one is one. Its words come when it is first
 * spoken.
 */
import { addWords, say, speak, spokenLanguage } from './say';

const keptUnder = 'lossline-language';
const loaders = import.meta.glob<object>('./*.json', { import: 'default' });
const fetched = new Set<string>();
let asked = spokenLanguage();

/** Every language that there are words for, English first. */
export const languages: readonly string[] = [
  'en',
  ...Object.keys(loaders)
    .map(languageOf)
    .filter((language) => language !== 'en'),
];

/** The language's name in itself: English, 한국어. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** The language to start with: the one chosen here before, else the first that the browser asks for and there is. */
export function languageAtStart(kept: string | null, asked: readonly string[]): string {
  if (kept !== null && languages.includes(kept)) return kept;
  for (const tag of asked) {
    // Not by Intl.Locale, which throws at some of what browsers ask for, such as en-US@posix.
    const [language] = tag.toLowerCase().split(/[^a-z]/);
    if (languages.includes(language)) return language;
  }
  return 'en';
}

/** Speaks the language to start with; where its words cannot be loaded, English. Never rejects. */
export async function speakFromStart(): Promise<void> {
  const language = languageAtStart(keptChoice(), navigator.languages);
  if (language !== spokenLanguage()) await speakLanguage(language).catch(() => undefined);
}

/**
 * Loads the language's words where needed, then speaks it, unless another was asked for meanwhile. Rejects where they
 * cannot be loaded.
 */
export async function speakLanguage(language: string): Promise<void> {
  asked = language;
  await fetchWords(language);
  if (asked !== language) return;
  speak(language);
  document.documentElement.lang = language;
  document.querySelector('meta[name="description"]')?.setAttribute('content', say('page.about'));
}

/**
 * Resolves once all words of the language that the page speaks are here: in the built page only some of English are from
 * the start. Rejects where they cannot be loaded.
 */
export function allWords(): Promise<void> {
  return fetchWords(spokenLanguage());
}

/** Speaks the language now and at the next visits. Rejects where its words cannot be loaded. */
export async function chooseLanguage(language: string): Promise<void> {
  await speakLanguage(language);
  if (spokenLanguage() !== language) return;
  try {
    localStorage.setItem(keptUnder, language);
  } catch {
    // Without a store it is spoken until the page is left.
  }
}

async function fetchWords(language: string): Promise<void> {
  if (fetched.has(language)) return;
  addWords(language, await loaders[`./${language}.json`]());
  fetched.add(language);
}

function keptChoice(): string | null {
  try {
    return localStorage.getItem(keptUnder);
  } catch {
    return null;
  }
}

function languageOf(path: string): string {
  return path.slice('./'.length, -'.json'.length);
}
