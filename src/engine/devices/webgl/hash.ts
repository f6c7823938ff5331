/**
 * @file The counter-based hash of src/core/random/counter.ts in GLSL, and where a layer's key is handed over.
 */

/** `mix32` of src/core/random/counter.ts. */
export const mixFunction = `uvec4 mix32(uvec4 x) {
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  return x ^ (x >> 16);
}`;

/** The uniform that holds a layer's stream key at a step. */
export function keyOf(index: number): string {
  return `key${index}`;
}
