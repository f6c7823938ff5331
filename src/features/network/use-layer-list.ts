import { useState } from 'react';
import type { Layer } from '@/core/network/layers';
import { labelOf } from './layer-kinds/layer-kind-list';
import {
  followLayers,
  holdsLayers,
  insertLayer,
  moveLayer,
  removeLayer,
  replaceLayer,
  type LayerItem,
} from './layer-list';

interface Undo {
  /** What it takes back, such as `Removed Dense 144`. */
  text: string;
  restore(items: readonly LayerItem[]): LayerItem[];
}

/** The hidden layers with a key each, what a person can do with them, and what was last done in words. */
export function useLayerList(layers: readonly Layer[], onLayers: (layers: Layer[]) => void) {
  const [items, setItems] = useState(() => followLayers([], layers));
  const [undo, setUndo] = useState<Undo | null>(null);
  const [said, setSaid] = useState('');
  if (!holdsLayers(items, layers)) {
    setItems(followLayers(items, layers));
    setUndo(null);
  }

  function change(next: LayerItem[], words?: string) {
    setItems(next);
    onLayers(next.map(({ layer }) => layer));
    if (words) setSaid(words);
  }

  return {
    items,
    undo: undo?.text ?? null,
    said,
    edit: (place: number, layer: Layer) => change(replaceLayer(items, place, layer)),
    add(layer: Layer) {
      const place = `place ${items.length + 1} of ${items.length + 1}`;
      change(insertLayer(items, items.length, layer), `${labelOf(layer)} added at ${place}`);
    },
    duplicate(place: number) {
      const { layer } = items[place];
      change(
        insertLayer(items, place + 1, { ...layer }),
        `${labelOf(layer)} duplicated at place ${place + 2} of ${items.length + 1}`,
      );
    },
    move(from: number, to: number) {
      const words = labelOf(items[from].layer);
      if (to < 0 || to >= items.length || to === from) {
        setSaid(`${words} stays at place ${from + 1} of ${items.length}`);
        return;
      }
      change(moveLayer(items, from, to), `${words} moved to place ${to + 1} of ${items.length}`);
    },
    remove(place: number) {
      const { layer } = items[place];
      const text = `Removed ${labelOf(layer)}`;
      change(removeLayer(items, place), text);
      setUndo({ text, restore: (now) => insertLayer(now, place, layer) });
    },
    /** Puts other layers in place of all. */
    replaceAll(next: Layer[], name: string) {
      const before = items;
      const text = `Replaced by ${name}`;
      change(followLayers(items, next), text);
      setUndo({ text, restore: () => before });
    },
    takeBack() {
      if (!undo) return;
      change(undo.restore(items), `Undone: ${undo.text}`);
      setUndo(null);
    },
  };
}
