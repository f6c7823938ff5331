/**
 * @file Sentences whose gaps hold texts and numbers only, filled more than ten times as fast as i18next fills any: the page
 * says a few of them with every epoch, and a hundred where a setting changes.
 */

/** A sentence in pieces: its texts as they are, and between them the names of its gaps. */
export interface PlainSentence {
  /** One more than there are gaps. */
  texts: readonly string[];
  gaps: readonly { name: string; isNumber: boolean }[];
}

/** The sentence in pieces; null where a gap asks for more than a text or a number. */
export function plainSentence(sentence: string): PlainSentence | null {
  const parts = sentence.split(/\{\{(\w+)(, number)?\}\}/);
  const texts = parts.filter((_, index) => index % 3 === 0);
  if (texts.some((text) => text.includes('{{') || text.includes('$t('))) return null;
  const gaps = texts.slice(1).map((_, index) => ({
    name: parts[index * 3 + 1],
    isNumber: parts[index * 3 + 2] !== undefined,
  }));
  return { texts, gaps };
}

/** The sentence with its gaps filled; null where something else than texts and numbers is to fill them. */
export function fillPlainly(
  { texts, gaps }: PlainSentence,
  params: Readonly<Record<string, unknown>>,
  numbers: Intl.NumberFormat,
): string | null {
  let filled = texts[0];
  for (const [index, { name, isNumber }] of gaps.entries()) {
    const value = params[name];
    if (typeof value !== 'number' && (isNumber || typeof value !== 'string')) return null;
    filled += (isNumber ? numbers.format(Number(value)) : value) + texts[index + 1];
  }
  return filled;
}
