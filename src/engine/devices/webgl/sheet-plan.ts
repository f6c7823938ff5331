/**
 * @file Where each layer's weights lie: rectangles of blocks on sheets, packed so that little lies idle, since every
 * texel of a sheet takes part in every update. Small networks have one sheet; a new one begins where a texture or a
 * pass's inputs end.
 */
import { UserError } from '@/core/errors';
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import type { Graphics } from './context';
import { layerKind } from './layers/layer-list';
import { blocksOf } from './textures';

/** A layer's rectangle, in blocks. */
export interface Rectangle {
  layer: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface SheetPlan {
  width: number;
  height: number;
  places: readonly Rectangle[];
}

type Size = Pick<Rectangle, 'layer' | 'width' | 'height'>;

/** Every layer with weights on a sheet. Throws `UserError` where a layer is larger than a texture. */
export function planSheets(
  plan: NetworkPlan,
  limits: Pick<Graphics, 'maxTextureSize' | 'maxTextureUnits'>,
): SheetPlan[] {
  const sheets: SheetPlan[] = [];
  let sizes: Size[] = [];
  for (const size of layerSizes(plan)) {
    assertFits(size, plan.layers[size.layer], limits.maxTextureSize);
    const larger = pack([...sizes, size], limits.maxTextureSize);
    // Each layer's gradients read two textures.
    if (
      4 * larger.height > limits.maxTextureSize ||
      2 * (sizes.length + 1) > limits.maxTextureUnits
    ) {
      sheets.push(pack(sizes, limits.maxTextureSize));
      sizes = [];
    }
    sizes.push(size);
  }
  return [...sheets, pack(sizes, limits.maxTextureSize)];
}

/** The last layer has a column more: beside the sums that are its bias's gradient come those of the scores. */
function layerSizes({ layers }: NetworkPlan): Size[] {
  return layers.flatMap((layer, index) => {
    const height = layerKind(layer).blockRows(layer);
    const width = blocksOf(layer.units) + (index === layers.length - 1 ? 1 : 0);
    return height === 0 ? [] : [{ layer: index, width, height }];
  });
}

function assertFits({ width, height }: Size, layer: PlannedLayer, maxTextureSize: number): void {
  if (4 * height <= maxTextureSize && width <= maxTextureSize) return;
  const most = (maxTextureSize - 4).toLocaleString('en');
  throw new UserError('network-too-large', { units: layer.units, most });
}

/** Rectangles on shelves, the tallest first, on the sheet whose width leaves least idle. */
function pack(sizes: readonly Size[], maxWidth: number): SheetPlan {
  const widest = Math.max(...sizes.map(({ width }) => width));
  const sorted = [...sizes].sort((a, b) => b.height - a.height);
  const candidates = [1, 1.125, 1.25, 1.5, 2]
    .map((factor) => Math.ceil(widest * factor))
    .filter((width) => width === widest || width <= maxWidth)
    .map((width) => shelve(sorted, width));
  return candidates.reduce((best, one) =>
    one.width * one.height < best.width * best.height ? one : best,
  );
}

/** Each rectangle on the first shelf with room for it, the first on a shelf giving its height. */
function shelve(sizes: readonly Size[], width: number): SheetPlan {
  const shelves: { top: number; used: number }[] = [];
  let height = 0;
  const places = sizes.map((size) => {
    let shelf = shelves.find(({ used }) => used + size.width <= width);
    if (!shelf) {
      shelf = { top: height, used: 0 };
      shelves.push(shelf);
      height += size.height;
    }
    const place = { ...size, left: shelf.used, top: shelf.top };
    shelf.used += size.width;
    return place;
  });
  return { width: Math.max(...shelves.map(({ used }) => used)), height, places };
}
