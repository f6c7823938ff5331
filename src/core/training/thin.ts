/**
 * @file Which epochs to draw when there are more than a chart has pixels for. The record is never thinned.
 */

/**
 * Indices to draw, ascending, at most `maxPoints` + 1. Epochs fall into buckets whose length is a power of two and that
 * start at fixed places, and each full bucket keeps its most unusual epoch; so the drawn line keeps its spikes and does
 * not dance while a run grows. The first and last epoch are always drawn.
 */
export function thinIndices(values: readonly number[], maxPoints: number): number[] {
  const length = values.length;
  let stride = 1;
  while (length / stride > maxPoints - 1) stride *= 2;
  const indices: number[] = [];
  for (let start = 0; start < length; start += stride) {
    indices.push(start === 0 ? 0 : mostUnusual(values, start, Math.min(start + stride, length)));
  }
  if (length > 0 && indices.at(-1) !== length - 1) indices.push(length - 1);
  return indices;
}

function mostUnusual(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  const mean = sum / (to - from);
  let best = from;
  for (let i = from; i < to; i++) {
    if (Math.abs(values[i] - mean) > Math.abs(values[best] - mean)) best = i;
  }
  return best;
}
