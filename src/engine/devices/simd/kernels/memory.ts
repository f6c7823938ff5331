/**
 * @file Where the memory that the caller hands out begins.
 */

/** The first address after the kernels' own constants and panel. */
export function firstFreeAddress(): usize {
  return __heap_base;
}
