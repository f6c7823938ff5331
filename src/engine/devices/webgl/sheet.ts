/**
 * @file A sheet: several layers' weights in one texture, and each of the optimizer's arrays in another of the same
 * shape, so that one pass makes all their gradients and one more updates them all.
 *
 * Nothing can be read and written in one pass, so every texture has a twin that an update writes to before they swap.
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
  twins: readonly Grid[];
  /** What the update writes: the twins. */
  target: Target;
  /** The framebuffer of `grids`, to read them back. */
  reading: Target;
  gradients: Blocks;
  /** Into how many parts a batch is split for its gradients, and how many block rows of it each part has. */
  parts: number;
  partBlocks: number;
}

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
  const grids = () =>
    Array.from({ length: 1 + numSlots }, () => createGrid(graphics, 'RGBA32F', width, 4 * height));
  const [front, twins] = [grids(), grids()];
  const most = Math.min(
    mostGradientTexels / (4 * width * height),
    graphics.maxTextureSize / height,
  );
  const wanted = blocksOf(batchSize) / shortestPart;
  const parts = Math.max(1, Math.floor(Math.min(most, wanted)));
  return {
    ...plan,
    name: `sheet${index}`,
    grids: front,
    twins,
    target: createGridTarget(graphics, twins),
    reading: createGridTarget(graphics, front),
    gradients: createBlocks(graphics, width, height * parts),
    parts,
    partBlocks: Math.ceil(blocksOf(batchSize) / parts),
  };
}

/** Makes what the update has written what passes read. */
export function swapSheet({ grids, twins, target, reading }: Sheet): void {
  grids.forEach((grid, i) => {
    [grid.texture, twins[i].texture] = [twins[i].texture, grid.texture];
  });
  [target.framebuffer, reading.framebuffer] = [reading.framebuffer, target.framebuffer];
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
