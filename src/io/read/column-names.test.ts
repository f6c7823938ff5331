import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniqueNames } from './column-names';

test('repeated names get numbers as in pandas, empty ones their place', () => {
  expect(uniqueNames(['a', 'a', '', 'a', 'b', ' '])).toEqual([
    'a',
    'a.1',
    'column 3',
    'a.2',
    'b',
    'column 6',
  ]);
  expect(uniqueNames(['a', 'a', 'a.1'])).toEqual(['a', 'a.2', 'a.1']);
  expect(uniqueNames(['__proto__', '__proto__', 'constructor'])).toEqual([
    '__proto__',
    '__proto__.1',
    'constructor',
  ]);
});

test('names are always distinct, not empty, and kept where they were distinct', () => {
  const names = fc.array(
    fc.constantFrom('a', 'b', 'a.1', 'a.1.1', '', 'column 1', 'column 2', 'column 2.1'),
  );
  fc.assert(
    fc.property(names, (given) => {
      const unique = uniqueNames(given);
      expect(new Set(unique).size).toBe(given.length);
      expect(unique).not.toContain('');
      given.forEach((name, index) => {
        if (name && given.indexOf(name) === given.lastIndexOf(name) && !name.startsWith('column')) {
          expect(unique[index]).toBe(name);
        }
      });
    }),
  );
});
