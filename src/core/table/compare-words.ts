/**
 * @file The order of words: by code point, as Python sorts, so that levels and classes come as in pandas and
 * scikit-learn whatever the language of the page.
 */

/** Negative, 0 or positive as `a` sorts before, with or after `b` by code points. */
export function compareWords(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return codePointRank(unitA) - codePointRank(unitB);
  }
  return a.length - b.length;
}

// Surrogates stand for code points above every other unit, yet their own numbers lie below 0xe000: the two swap places.
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
