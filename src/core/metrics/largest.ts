/**
 * @file The few largest of many values without sorting them all by a comparison function.
 */

/** Places of the `most` largest values, largest first, equals in their order. A value that is not a number comes first. */
export function largestPlaces(values: Float32Array | Float64Array, most: number): number[] {
  if (most < 1) return [];
  const sizes = values.map((value) => (Number.isNaN(value) ? Infinity : value));
  const cut = sizes.slice().sort()[Math.max(0, sizes.length - most)];
  const above: number[] = [];
  const equal: number[] = [];
  for (let place = 0; place < sizes.length; place++) {
    if (sizes[place] > cut) above.push(place);
    else if (sizes[place] === cut && equal.length < most) equal.push(place);
  }
  return above
    .sort((a, b) => sizes[b] - sizes[a] || a - b)
    .concat(equal)
    .slice(0, most);
}
