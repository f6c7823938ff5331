/**
 * @file GLSL that reads a layer's weights from its rectangle of a sheet.
 */
import type { Reads } from './draft';
import type { Place } from './layers/layer-kind';

/** What a pass needs to read them. */
export function readsOfSheet({ sheet, layer, left, top }: Place): Partial<Reads> {
  return {
    inputs: { [sheet.name]: sheet.grids[0] },
    constants: { [`left${layer}`]: left, [`top${layer}`]: top },
  };
}

/** Row of the rectangle, the four weights of column block `p.x`. */
export function weightRow({ sheet, layer }: Place, row: number | string): string {
  return `gridRow(${sheet.name}, left${layer} + p.x, 4 * top${layer} + ${row})`;
}

/** The 4 × 4 weights at block `(x, y)` of the rectangle. */
export function kernelBlock({ sheet, layer }: Place, x: string, y: string): string {
  return `gridBlock(${sheet.name}, left${layer} + ${x}, top${layer} + ${y})`;
}
