/**
 * @file Which of many rows a chart draws: evenly spread ones, and the ones that stand out.
 */

/**
 * At most `most` places of `numRows`, ascending: all where they fit, else evenly spread ones with all of `kept`
 * (at most `most`) among them.
 */
export function thinRows(numRows: number, most: number, kept: readonly number[] = []): Uint32Array {
  if (numRows <= most) return Uint32Array.from({ length: numRows }, (_, row) => row);
  const places = new Set(kept);
  const spread = most - places.size;
  for (let index = 0; index < spread; index++) places.add(Math.floor((index * numRows) / spread));
  return Uint32Array.from(places).sort();
}
