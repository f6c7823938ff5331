import type { Layer } from '@/core/network/layers';

/** A layer with a key of its own, by which its row is known wherever it moves. */
export interface LayerItem {
  key: number;
  layer: Layer;
}

/** The items of a network that changed from outside: a place keeps its key as long as its layer is of the same kind. */
export function followLayers(items: readonly LayerItem[], layers: readonly Layer[]): LayerItem[] {
  const followed: LayerItem[] = [];
  layers.forEach((layer, place) => {
    const known = items.at(place);
    const kept = known?.layer.kind === layer.kind && place < items.length;
    followed.push({ key: kept ? known.key : freeKey([...items, ...followed]), layer });
  });
  return followed;
}

/** True where the items hold exactly these layers. */
export function holdsLayers(items: readonly LayerItem[], layers: readonly Layer[]): boolean {
  return items.length === layers.length && items.every(({ layer }, i) => layer === layers[i]);
}

/** The items with another layer at that place; its row stays the same. */
export function replaceLayer(
  items: readonly LayerItem[],
  place: number,
  layer: Layer,
): LayerItem[] {
  return items.with(place, { ...items[place], layer });
}

/** The items with a layer more, at most at the end. */
export function insertLayer(items: readonly LayerItem[], place: number, layer: Layer): LayerItem[] {
  const at = Math.min(place, items.length);
  return items.toSpliced(at, 0, { key: freeKey(items), layer });
}

/** The items with the one at `from` at place `to`, the others in their order. */
export function moveLayer(items: readonly LayerItem[], from: number, to: number): LayerItem[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, items[from]);
}

/** The items without the one at that place. */
export function removeLayer(items: readonly LayerItem[], place: number): LayerItem[] {
  return items.toSpliced(place, 1);
}

function freeKey(items: readonly LayerItem[]): number {
  return 1 + Math.max(0, ...items.map(({ key }) => key));
}
