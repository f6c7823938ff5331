/**
 * @file A sheet: several layers' weights in one texture, and each of the optimizer's arrays in another of the same
 * shape, so that one pass makes all their gradients and one more updates them all.
 *
 * Nothing can be read and written in one pass, so an update writes to a scratch. That of a small sheet is as large as
 * the sheet, and they swap. That of a large one holds a band of rows and is copied back, band after band, so that little
 * lies on the GPU beside weights, optimizer's arrays and gradients.
 *
 * The gradients of a large batch are made in parts, so that a small network keeps a large card busy too: block row `y`
 * of the sheet has its parts in block rows `y * parts` on, for the update to add up.
 */
import type { NetworkPlan } from '@/core/network/plan';
import type { Graphics } from './context';
import { layerKind } from './layers/layer-list';
import type { Place, Placement } from './layers/layer-kind';
import type { Rectangle, SheetPlan } from './sheet-plan';
import {
  blocksOf,
  createBlocks,
  createGrid,
  createGridTarget,
  type Blocks,
  type Grid,
  type Target,
} from './textures';

export interface Sheet extends SheetPlan {
  /** Name of the weights' sampler. */
  name: string;
  /** Weights, then the optimizer's slots: what passes read. */
  grids: readonly Grid[];
  /** The framebuffer of `grids`. */
  own: Target;
  /** What an update writes first, as many grids of as many rows as it updates at a time. */
  scratch: { grids: readonly Grid[]; target: Target };
  gradients: Blocks;
  /** Into how many parts a batch is split for its gradients, and how many block rows of it each part has. */
  parts: number;
  partBlocks: number;
}

/** Texels that one of a scratch's grids has at most. */
const mostScratchTexels = 2 ** 16;

/** Block rows of a batch that one fragment goes through at least, and texels of gradients up to which more are made. */
const shortestPart = 64;
const mostGradientTexels = 2 ** 20;

/** The sheet's textures, all 0, for batches of up to `batchSize` rows. */
export function createSheet(
  graphics: Graphics,
  plan: SheetPlan,
  index: number,
  numSlots: number,
  batchSize: number,
): Sheet {
  const { width, height } = plan;
  const createGrids = (rows: number) =>
    Array.from({ length: 1 + numSlots }, () => createGrid(graphics, 'RGBA32F', width, rows));
  const grids = createGrids(4 * height);
  const scratch = createGrids(Math.min(4 * height, Math.ceil(mostScratchTexels / width)));
  const most = Math.min(
    mostGradientTexels / (4 * width * height),
    graphics.maxTextureSize / height,
  );
  const wanted = blocksOf(batchSize) / shortestPart;
  const parts = Math.max(1, Math.floor(Math.min(most, wanted)));
  return {
    ...plan,
    name: `sheet${index}`,
    grids,
    own: createGridTarget(graphics, grids),
    scratch: { grids: scratch, target: createGridTarget(graphics, scratch) },
    gradients: createBlocks(graphics, width, height * parts),
    parts,
    partBlocks: Math.ceil(blocksOf(batchSize) / parts),
  };
}

/** True where its scratch is as large as the sheet. */
export function isUpdatedWhole({ own, scratch }: Sheet): boolean {
  return scratch.target.height === own.height;
}

/** Makes what the update has written what passes read, where it was not copied. */
export function swapSheet(sheet: Sheet): void {
  if (!isUpdatedWhole(sheet)) return;
  const { grids, own, scratch } = sheet;
  grids.forEach((grid, i) => {
    [grid.texture, scratch.grids[i].texture] = [scratch.grids[i].texture, grid.texture];
  });
  const { target } = scratch;
  [own.framebuffer, target.framebuffer] = [target.framebuffer, own.framebuffer];
}

/** A layer's part of its sheet, or undefined if it has no weights. */
export function placeOf(sheets: readonly Sheet[], layer: number): Place | undefined {
  for (const sheet of sheets) {
    const rectangle = sheet.places.find((place) => place.layer === layer);
    if (rectangle) return { ...rectangle, sheet };
  }
  return undefined;
}

/** Where one weight lies in the grids of its sheet. */
export type PlacedWeight = Placement & Pick<Rectangle, 'layer' | 'left' | 'width'>;

/** Every weight of a sheet's layers with its first row in the sheet's grids. */
export function placedWeights({ places }: SheetPlan, { layers }: NetworkPlan): PlacedWeight[] {
  return places.flatMap(({ layer, left, top, width }) => {
    const planned = layers[layer];
    const placements = layerKind(planned).placements(planned);
    return placements.map((one) => ({ ...one, layer, left, width, row: 4 * top + one.row }));
  });
}

/** The texel of the first sheets' grids whose second and third numbers are the epoch's sums of losses and metrics. */
export function sumsTexel(sheets: readonly Sheet[], { layers }: NetworkPlan) {
  const { sheet, left, top, width, height } = placeOf(sheets, layers.length - 1)!;
  return { sheet, x: left + width - 1, y: 4 * (top + height - 1) };
}
