/** Small shapes on a curve, so that runs are told apart without colour. */
import { xOf, yOf, type Geometry } from './curve-geometry';

/** Paths around 0, 0. */
const shapes = [
  'm-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z',
  'm-3 -3h6v6h-6z',
  'm0 -4l4 7h-8z',
  'm0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z',
  'm-4 -3h8l-4 7z',
  'm-4 -1.2h2.8v-2.8h2.4v2.8h2.8v2.4h-2.8v2.8h-2.4v-2.8h-2.8z',
] as const;

/** The shape of a slot at a place. Slots that share a colour (every sixth) differ in shape. */
export function markerPath(slot: number, x: number, y: number): string {
  const shape = shapes[(slot + Math.floor(slot / shapes.length)) % shapes.length];
  return `M${x.toFixed(1)} ${y.toFixed(1)}${shape}`;
}

/** Shapes on the line at fixed epochs of the axis, a little apart from those of other slots, so that they do not dance. */
export function markersOf(geometry: Geometry, values: readonly number[], slot: number): string {
  const [from, to] = geometry.x.domain;
  const count = 5;
  let path = '';
  let last = -1;
  for (let place = 0; place < count; place++) {
    const share = (place + 0.35 + (slot % 6) * 0.11) / count;
    const index = Math.round(from + share * (to - from)) - 1;
    const y = yOf(geometry, values[index]);
    if (index === last || Number.isNaN(y)) continue;
    path += markerPath(slot, xOf(geometry, index + 1), y);
    last = index;
  }
  return path;
}
