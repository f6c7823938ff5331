/** Numbers that stand under each other, with as many decimals as the largest of them needs. */

/** Three digits of the largest, `most`; a proper minus sign, and none before zeros. */
export function stepText(value: number, most: number): string {
  const digits = most > 0 ? Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(most)))) : 3;
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The same with a plus sign where it is not below zero. */
export function signedStepText(value: number, most: number): string {
  const text = stepText(value, most);
  return text.startsWith('−') ? text : `+${text}`;
}
