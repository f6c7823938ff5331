import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from './en.json';
import ko from './ko.json';
import {
  allWords,
  chooseLanguage,
  languageAtStart,
  languageName,
  languages,
  speakFromStart,
} from './languages';
import { say, speak, spokenLanguage } from './say';

const page = { lang: 'en', about: en.page.about };
const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('document', {
    documentElement: {
      set lang(language: string) {
        page.lang = language;
      },
    },
    querySelector: () => ({ setAttribute: (_: string, text: string) => (page.about = text) }),
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  vi.stubGlobal('navigator', { languages: ['en-US@posix', 'fr'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  speak('en');
  kept.clear();
});

describe('languages', () => {
  it('are the files beside, English first, each named in itself', () => {
    expect(languages[0]).toBe('en');
    expect(new Set(languages).size).toBe(languages.length);
    expect(languages).toContain('ko');
    expect(['en', 'ko'].map(languageName)).toEqual(['English', '한국어']);
  });
});

describe('languageAtStart', () => {
  it('keeps the choice made before', () => {
    expect(languageAtStart('ko', ['en'])).toBe('ko');
  });

  it('is the first known one that the browser asks for, by language without the region', () => {
    expect(languageAtStart(null, ['fr-FR', 'ko-KR', 'en-US'])).toBe('ko');
    expect(languageAtStart(null, ['en-GB', 'ko'])).toBe('en');
    expect(languageAtStart(null, ['fr'])).toBe('en');
    expect(languageAtStart('xx', [])).toBe('en');
  });

  it('reads what some browsers ask for though it names no language', () => {
    expect(languageAtStart(null, ['en-US@posix', 'ko'])).toBe('en');
    expect(languageAtStart(null, ['', 'c', 'KO_kr.UTF-8'])).toBe('ko');
  });
});

describe('a choice', () => {
  it('is spoken, told to the browser, and spoken from the start at the next visit', async () => {
    await chooseLanguage('ko');
    expect(page).toEqual({ lang: 'ko', about: ko.page.about });
    speak('en');
    await speakFromStart();
    expect(say('header.language', { name: '한국어' })).toBe('언어: 한국어');
    await chooseLanguage('en');
    expect(page).toEqual({ lang: 'en', about: en.page.about });
    await speakFromStart();
    expect(spokenLanguage()).toBe('en');
  });

  it('is the last one where another was made before its words came', async () => {
    await Promise.all([chooseLanguage('ko'), chooseLanguage('en')]);
    expect(spokenLanguage()).toBe('en');
    await speakFromStart();
    expect(spokenLanguage()).toBe('en');
  });

  it('holds for this visit where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    await chooseLanguage('ko');
    expect(spokenLanguage()).toBe('ko');
    await allWords();
  });

  it('leaves the page in its language where there are no words for it', async () => {
    await expect(chooseLanguage('xx')).rejects.toThrow();
    expect(spokenLanguage()).toBe('en');
    expect(kept.size).toBe(0);
  });
});

it('says in index.html what English says of the page', () => {
  expect(readFileSync(new URL('../../index.html', import.meta.url), 'utf8')).toContain(
    `content="${en.page.about}"`,
  );
});
