import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteDictionary, findBytes, internBytes } from './byte-dictionary';
import { decodeLevels } from './decode-levels';

const encoder = new TextEncoder();

test('codes are the order of first appearance, and decode to the words that went in', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 200 });
  fc.assert(
    fc.property(words, (given) => {
      const dictionary = createByteDictionary();
      const codes = given.map((word) => {
        const bytes = encoder.encode(`<${word}>`);
        return internBytes(dictionary, bytes, 1, bytes.length - 1);
      });
      const levels = decodeLevels(dictionary);
      expect(levels).toEqual([...new Set(given)]);
      expect(codes.map((code) => levels[code])).toEqual(given);
    }),
  );
});

test('finds what is there and nothing else', () => {
  const dictionary = createByteDictionary();
  for (const word of ['', 'NA', '?']) {
    const bytes = encoder.encode(word);
    internBytes(dictionary, bytes, 0, bytes.length);
  }
  const find = (word: string) => findBytes(dictionary, encoder.encode(word), 0, word.length);
  expect([find(''), find('NA'), find('?'), find('na'), find('N')]).toEqual([0, 1, 2, -1, -1]);
});

test('many values spread over more than one decoded batch', () => {
  const dictionary = createByteDictionary();
  const words = Array.from(
    { length: 30_000 },
    (_, index) => `value ${index}${index % 7 ? '' : ' é'}`,
  );
  for (const word of words) {
    const bytes = encoder.encode(word);
    internBytes(dictionary, bytes, 0, bytes.length);
  }
  expect(decodeLevels(dictionary)).toEqual(words);
});
