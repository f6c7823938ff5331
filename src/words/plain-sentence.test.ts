import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import en from './en.json';
import ko from './ko.json';
import { fillPlainly, plainSentence } from './plain-sentence';

it('leaves what asks for more than texts and numbers', () => {
  expect(plainSentence('{{names, list}}')).toBeNull();
  expect(plainSentence('{{share, number(style: percent)}}')).toBeNull();
  expect(plainSentence('$t(other)')).toBeNull();
  const sentence = plainSentence('{{count, number}} of {{name}}')!;
  const numbers = new Intl.NumberFormat('en');
  expect(fillPlainly(sentence, { count: 1234, name: 'a' }, numbers)).toBe('1,234 of a');
  expect(fillPlainly(sentence, { count: '3', name: 'a' }, numbers)).toBeNull();
  expect(fillPlainly(sentence, { count: 3, name: { key: 'x' } }, numbers)).toBeNull();
  expect(fillPlainly(sentence, { count: 3 }, numbers)).toBeNull();
});

it.each(Object.entries({ en, ko }))('says in %s what i18next says', (language, words) => {
  const numbers = new Intl.NumberFormat(language);
  const instance = createInstance();
  const interpolation = { escapeValue: false };
  void instance.init({ lng: language, resources: {}, initAsync: false, interpolation });
  const all = sentencesIn(words);
  const plain = all.map((text) => [text, plainSentence(text)] as const).filter(([, it]) => it);
  expect(plain.length).toBeGreaterThan(all.length / 2);
  for (const [text, sentence] of plain) {
    const gaps = sentence!.gaps.map(({ name, isNumber }, i) => [
      name,
      isNumber ? 1234.5 : `“${i}”`,
    ]);
    const params = Object.fromEntries(gaps);
    const { interpolator } = instance.services;
    const slow = interpolator.interpolate(text, params, language, {});
    expect(fillPlainly(sentence!, params, numbers)).toBe(slow);
  }
});

function sentencesIn(words: object): string[] {
  return Object.values(words).flatMap((value: string | object) =>
    typeof value === 'string' ? value : sentencesIn(value),
  );
}
