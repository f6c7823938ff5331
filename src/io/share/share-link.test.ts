import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { columnInfo, tableInfo, wineInfo } from '@/core/testing/table-info';
import { recipeFromHash, recipeToHash } from './share-link';

const recipe = defaultRecipe(wineInfo());
const hashOf = (bytes: Uint8Array) => `#recipe=${Buffer.from(bytes).toString('base64url')}`;
const codeOf = (hash: string) => {
  try {
    recipeFromHash(hash);
    return 'read';
  } catch (thrown) {
    return (thrown as { code?: string }).code;
  }
};

describe('a share link', () => {
  it('gives back the recipe, whatever its columns are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const named = { ...recipe, task: { ...recipe.task, label: name, features: [name, 'x'] } };
        const hash = recipeToHash(named);
        expect(hash).toMatch(/^#recipe=[\w-]+$/);
        expect(recipeFromHash(hash)).toEqual(named);
      }),
    );
  });

  it('is short enough to be sent', () => {
    expect(recipeToHash(recipe).length).toBeLessThan(1200);
  });

  it('is refused where it is too long to be a link', () => {
    // Names without a pattern, which would be packed too well: a linear congruence's digits.
    let state = 1;
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
    const names = Array.from({ length: 20_000 }, () => next().toString(36));
    const wide = defaultRecipe(tableInfo(names.map((name) => columnInfo(name))));
    const full = { ...wide, task: { ...wide.task, features: names } };
    expect(() => recipeToHash(full)).toThrow('link-too-long');
  });

  it('never throws anything but its own refusal', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uint8Array(),
        fc.jsonValue(),
        (text, bytes, value) => {
          for (const hash of [
            text,
            `#recipe=${text}`,
            hashOf(bytes),
            hashOf(deflateSync(strToU8(JSON.stringify(value) ?? ''))),
          ]) {
            expect(codeOf(hash)).toBe('link-damaged');
          }
        },
      ),
    );
  });

  it('does not unpack what would fill the memory', () => {
    const bomb = deflateSync(new Uint8Array(30_000_000), { level: 9 });
    expect(hashOf(bomb).length).toBeLessThan(64_000);
    expect(codeOf(hashOf(bomb))).toBe('link-damaged');
  });
});
