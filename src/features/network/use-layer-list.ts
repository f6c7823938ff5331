import { useState } from 'react';
import type { Layer } from '@/core/network/layers';
import type { NetworkPreset } from '@/core/recipe/network-presets';
import type { Phrase } from '@/words/say';
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
  what: Phrase;
  restore(items: readonly LayerItem[]): LayerItem[];
}

/** The hidden layers with a key each, what a person can do with them, and what was last done in words. */
export function useLayerList(layers: readonly Layer[], onLayers: (layers: Layer[]) => void) {
  const [items, setItems] = useState(() => followLayers([], layers));
  const [undo, setUndo] = useState<Undo | null>(null);
  const [said, setSaid] = useState<Phrase | null>(null);
  if (!holdsLayers(items, layers)) {
    setItems(followLayers(items, layers));
    setUndo(null);
  }

  function change(next: LayerItem[], words?: Phrase) {
    setItems(next);
    onLayers(next.map(({ layer }) => layer));
    if (words) setSaid(words);
  }

  return {
    items,
    undo: undo?.what ?? null,
    said,
    edit: (place: number, layer: Layer) => change(replaceLayer(items, place, layer)),
    add(layer: Layer) {
      const place = items.length + 1;
      change(insertLayer(items, items.length, layer), placed('added', layer, place, place));
    },
    duplicate(place: number) {
      const { layer } = items[place];
      change(
        insertLayer(items, place + 1, { ...layer }),
        placed('duplicated', layer, place + 2, items.length + 1),
      );
    },
    move(from: number, to: number) {
      const { layer } = items[from];
      if (to < 0 || to >= items.length || to === from) {
        setSaid(placed('stays', layer, from + 1, items.length));
        return;
      }
      change(moveLayer(items, from, to), placed('moved', layer, to + 1, items.length));
    },
    remove(place: number) {
      const { layer } = items[place];
      const what: Phrase = { key: 'network.removed', params: { layer: labelOf(layer) } };
      change(removeLayer(items, place), what);
      setUndo({ what, restore: (now) => insertLayer(now, place, layer) });
    },
    /** Puts other layers in place of all. */
    replaceAll(next: Layer[], name: NetworkPreset['name']) {
      const before = items;
      const what: Phrase = {
        key: 'network.replaced',
        params: { name: { key: `presets.${name}` } },
      };
      change(followLayers(items, next), what);
      setUndo({ what, restore: () => before });
    },
    takeBack() {
      if (!undo) return;
      change(undo.restore(items), { key: 'network.undone', params: { what: undo.what } });
      setUndo(null);
    },
  };
}

/** What was done with a layer, which is now at that place of all, from 1. */
function placed(
  done: 'added' | 'duplicated' | 'moved' | 'stays',
  layer: Layer,
  place: number,
  all: number,
): Phrase {
  return { key: `network.${done}`, params: { layer: labelOf(layer), place, all } };
}
