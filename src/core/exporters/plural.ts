/**
 * @file Counts in words.
 */

/** `1 epoch`, `1,000 epochs`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
