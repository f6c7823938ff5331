/**
 * @file Sheets: several layers' weights below one another in one texture, and each of the optimizer's arrays in another
 * of the same shape, so that one pass makes all their gradients and one more updates them all. Small networks have one
 * sheet; a new one begins where a texture, a pass's inputs or common sense (a thin layer below a wide one) say so.
 *
 * Nothing can be read and written in one pass, so every texture has a twin that an update writes to before they swap.
 */
import { UserError } from '@/core/errors';
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import type { Graphics } from './context';
import { layerKind } from './layers/layer-list';
import type { Place, Placement } from './layers/layer-kind';
import {
  blocksOf,
  createBlocks,
  createGrid,
  createGridTarget,
  type Blocks,
  type Grid,
  type Target,
} from './textures';

/** Which layers are in a sheet and where. */
export interface SheetPlan {
  /** Width in blocks of columns, height in blocks of rows. */
  width: number;
  blockRows: number;
  /** First block row of each of its layers. */
  tops: ReadonlyMap<number, number>;
  /** Block row whose first number-fours are the epoch's sums; in the first sheet only. */
  sumsRow: number | null;
}

export interface Sheet extends SheetPlan {
  /** Name of the weights' sampler. */
  name: string;
  /** Weights, then the optimizer's slots: what passes read. */
  grids: readonly Grid[];
  twins: readonly Grid[];
  /** What the update writes: the twins. */
  target: Target;
  /** The framebuffer of `grids`, to read them back. */
  reading: Target;
  /** One below the other, those of each part of a large batch. */
  gradients: Blocks;
}

/** Texels of a sheet that may lie idle beside thin layers. */
const idleTexels = 2 ** 16;

/** Every layer with weights in a sheet. Throws `UserError` where a layer is larger than a texture. */
export function planSheets(
  plan: NetworkPlan,
  limits: Pick<Graphics, 'maxTextureSize' | 'maxTextureUnits'>,
): SheetPlan[] {
  const sheets: { width: number; blockRows: number; used: number; tops: Map<number, number> }[] = [
    { width: 1, blockRows: 1, used: 0, tops: new Map() },
  ];
  plan.layers.forEach((layer, index) => {
    const rows = layerKind(layer).blockRows(layer);
    if (rows === 0) return;
    const columns = blocksOf(layer.units);
    assertFits(layer, 4 * (rows + 1), limits.maxTextureSize);
    let sheet = sheets[sheets.length - 1];
    const width = Math.max(sheet.width, columns);
    const height = sheet.blockRows + rows;
    const idle = 4 * width * height - 4 * rows * columns - sheet.used;
    // Each layer's gradients read two textures.
    const inputs = 2 * (sheet.tops.size + 1) + 1;
    const full = 4 * height > limits.maxTextureSize || inputs > limits.maxTextureUnits;
    if (sheet.tops.size > 0 && (full || idle > idleTexels)) {
      sheet = { width: 1, blockRows: 0, used: 0, tops: new Map() };
      sheets.push(sheet);
    }
    sheet.tops.set(index, sheet.blockRows);
    sheet.blockRows += rows;
    sheet.width = Math.max(sheet.width, columns);
    sheet.used += 4 * rows * columns;
  });
  return sheets.map((sheet, i) => ({ ...sheet, sumsRow: i === 0 ? 0 : null }));
}

function assertFits(layer: PlannedLayer, rows: number, maxTextureSize: number): void {
  if (rows <= maxTextureSize && blocksOf(layer.units) <= maxTextureSize) return;
  throw new UserError(
    'network-too-large',
    `A layer of ${layer.units.toLocaleString('en')} units on ${(rows - 8).toLocaleString('en')} inputs is larger than this graphics processor can hold.`,
    'Use fewer features or fewer units, or train on the CPU.',
  );
}

/** The sheet's textures, all 0. `parts` is into how many parts a batch's gradients are split at most. */
export function createSheet(
  graphics: Graphics,
  plan: SheetPlan,
  index: number,
  numSlots: number,
  parts: number,
): Sheet {
  const { width, blockRows } = plan;
  const grids = () =>
    Array.from({ length: 1 + numSlots }, () =>
      createGrid(graphics, 'RGBA32F', width, 4 * blockRows),
    );
  const [front, twins] = [grids(), grids()];
  return {
    ...plan,
    name: `sheet${index}`,
    grids: front,
    twins,
    target: createGridTarget(graphics, twins),
    reading: createGridTarget(graphics, front),
    gradients: createBlocks(graphics, width, blockRows * parts),
  };
}

/** Makes what the update has written what passes read. */
export function swapSheet({ grids, twins, target, reading }: Sheet): void {
  grids.forEach((grid, i) => {
    [grid.texture, twins[i].texture] = [twins[i].texture, grid.texture];
  });
  [target.framebuffer, reading.framebuffer] = [reading.framebuffer, target.framebuffer];
}

/** Where a layer's weights are, or undefined if it has none. */
export function placeOf(sheets: readonly Sheet[], layer: number): Place | undefined {
  const sheet = sheets.find(({ tops }) => tops.has(layer));
  return sheet && { name: sheet.name, source: sheet.grids[0], top: sheet.tops.get(layer)! };
}

/** Every weight of a sheet's layers with its first row in the sheet's grids. */
export function placementsOf(
  { tops }: SheetPlan,
  plan: NetworkPlan,
): (Placement & { layer: number })[] {
  return [...tops].flatMap(([layer, top]) => {
    const planned = plan.layers[layer];
    const placements = layerKind(planned).placements(planned);
    return placements.map((one) => ({ ...one, layer, row: 4 * top + one.row }));
  });
}
