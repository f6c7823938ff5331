/**
 * @file Runs that differ by chance only, in one number and its spread.
 */

export interface Spread {
  count: number;
  mean: number;
  /** Sample standard deviation (n - 1); 0 for a single value. */
  sd: number;
  min: number;
  max: number;
}

/** Mean and spread of some values; null of none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value / count, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count,
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

/** The spread of each combination's values, by its number; combinations without any are left out. */
export function summarize(
  entries: readonly { combination: number; value: number | null }[],
): Map<number, Spread> {
  const values = new Map<number, number[]>();
  for (const { combination, value } of entries) {
    if (value === null) continue;
    values.set(combination, [...(values.get(combination) ?? []), value]);
  }
  return new Map([...values].map(([combination, own]) => [combination, spreadOf(own)!]));
}
