/** Where epochs and values lie in a chart, in pixels: the one place that curves, hovering and Recharts' frame agree on. */
import type { Axis } from '@/core/training/axis';

/** Around the plot area; the axes' texts go to the left and below. */
export const margins = { top: 10, right: 14, bottom: 24, left: 46 } as const;

export interface Geometry {
  width: number;
  height: number;
  /** Epochs. */
  x: Axis;
  y: Axis;
  /** The vertical axis is logarithmic. */
  log: boolean;
}

/** Pixels from the left for an epoch (fractions between epochs). */
export function xOf({ width, x }: Geometry, epoch: number): number {
  const [from, to] = x.domain;
  return margins.left + ((epoch - from) / (to - from)) * (width - margins.left - margins.right);
}

/** Pixels from the top for a value; NaN where it has no place, such as 0 on a logarithmic axis. */
export function yOf({ height, y, log }: Geometry, value: number): number {
  const [from, to] = y.domain;
  const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  if (!Number.isFinite(share)) return NaN;
  const inner = height - margins.top - margins.bottom;
  return margins.top + (1 - Math.max(-10, Math.min(10, share))) * inner;
}

/** The epoch under a pixel, a fraction between epochs; held within the axis. */
export function epochAt({ width, x }: Geometry, pixel: number): number {
  const [from, to] = x.domain;
  const share = (pixel - margins.left) / (width - margins.left - margins.right);
  return from + Math.max(0, Math.min(1, share)) * (to - from);
}

/** SVG path through `values[index]` at epoch `index + 1`. A value without a place breaks the line; a lonely one is a dot. */
export function linePath(
  geometry: Geometry,
  values: readonly number[],
  indices: readonly number[],
): string {
  let path = '';
  let length = 0;
  for (const index of indices) {
    const y = yOf(geometry, values[index]);
    if (Number.isNaN(y)) {
      if (length === 1) path += 'h0';
      length = 0;
      continue;
    }
    const x = xOf(geometry, index + 1);
    path += `${length === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    length++;
  }
  return length === 1 ? `${path}h0` : path;
}
