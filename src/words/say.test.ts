import { afterEach, describe, expect, it } from 'vitest';
import ko from './ko.json';
import { onLanguageChange, say, sayPhrase, speak, spokenLanguage } from './say';
import { sayError } from './say-error';

afterEach(() => speak('en'));

describe('say', () => {
  it('fills gaps with numbers and lists as the language writes them', () => {
    const names = ['“a”', '“b”', '“c”'];
    expect(say('errors.new-columns-missing.message', { count: 3, names })).toBe(
      'The file lacks the columns “a”, “b”, and “c”, which the model needs.',
    );
    expect(say('errors.csv-quote-open.message', { line: 12345 })).toContain('line 12,345');
  });

  it('chooses plural and context', () => {
    expect(
      sayPhrase({ key: 'missingColumns.features', params: { count: 1, names: ['“a”'] } }),
    ).toBe('the feature “a”');
    expect(say('errors.csv-empty.hint', { context: 'sheet' })).toBe('Choose another sheet.');
    expect(say('errors.csv-binary.hint', { context: 'table' })).toMatch(/^Choose a CSV/);
  });

  it('says phrases inside of sentences', () => {
    const sets = (['training', 'validation'] as const).map((name) => ({
      key: `splitSets.${name}` as const,
      params: { rows: 1000 },
    }));
    expect(sayError({ code: 'too-few-rows', params: { numRows: 2000, sets } }).message).toContain(
      'Of 2,000 rows this split makes 1,000 for training and 1,000 for validation;',
    );
  });

  it('refuses a gap that nothing fills', () => {
    expect(() => say('errors.row-lost.message')).toThrow('nothing fills {{row}}');
  });
});

it('speaks another language at once, and tells whoever draws', () => {
  const told: string[] = [];
  const stop = onLanguageChange(() => told.push(spokenLanguage()));
  speak('ko', ko);
  expect(spokenLanguage()).toBe('ko');
  expect(sayError({ code: 'no-rows' }).message).toBe('파일에 머리글만 있고 행이 없습니다.');
  speak('en');
  stop();
  speak('ko');
  expect(told).toEqual(['ko', 'en']);
});
