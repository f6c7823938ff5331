import { describe, expect, it } from 'vitest';
import { languageAtStart, languageName, languages } from './languages';

describe('languages', () => {
  it('are the files beside, English first, each named in itself', () => {
    expect(languages[0]).toBe('en');
    expect(languages).toContain('ko');
    expect(['en', 'ko'].map(languageName)).toEqual(['English', '한국어']);
  });
});

describe('languageAtStart', () => {
  it('keeps the choice made before', () => {
    expect(languageAtStart('ko', ['en'])).toBe('ko');
  });

  it('is the first known one that the browser asks for, by language without the region', () => {
    const offered = ['en', 'ko'];
    expect(languageAtStart(null, ['fr-FR', 'ko-KR', 'en-US'], offered)).toBe('ko');
    expect(languageAtStart(null, ['en-GB', 'ko'], offered)).toBe('en');
    expect(languageAtStart(null, ['fr'], offered)).toBe('en');
    expect(languageAtStart('xx', [], offered)).toBe('en');
  });

  it('does not speak a language unasked before it is offered', () => {
    expect(languageAtStart(null, ['ko'], ['en'])).toBe('en');
  });
});
