/**
 * @file GLSL that reads a layer's weights from its rectangle of a sheet.
 */
import type { Reads } from './draft';
import type { Place } from './layers/layer-kind';

/** What a pass needs to read them. */
export function readsOfSheet({ sheet }: Place): Reads {
  return { inputs: { [sheet.name]: sheet.grids[0] }, uniforms: [], functions: [] };
}

/** Row `row` of the rectangle, the four weights of column block `p.x`. */
export function weightRow({ sheet, left, top }: Place, row: number): string {
  return `gridRow(${sheet.name}, ${plus(left, 'p.x')}, ${4 * top + row})`;
}

/** The 4 × 4 weights at block `(x, y)` of the rectangle. */
export function kernelBlock({ sheet, left, top }: Place, x: string, y: string): string {
  return `gridBlock(${sheet.name}, ${plus(left, x)}, ${plus(top, y)})`;
}

function plus(offset: number, place: string): string {
  return offset === 0 ? place : `${offset} + ${place}`;
}
