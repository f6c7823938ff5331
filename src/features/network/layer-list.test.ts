import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '@/core/network/layers';
import {
  followLayers,
  holdsLayers,
  insertLayer,
  moveLayer,
  removeLayer,
  replaceLayer,
  type LayerItem,
} from './layer-list';

const dropout = (rate: number): Layer => ({ kind: 'dropout', rate });
const itemsOf = (rates: readonly number[]) => followLayers([], rates.map(dropout));
const ratesOf = (items: readonly LayerItem[]) =>
  items.map(({ layer }) => (layer.kind === 'dropout' ? layer.rate : NaN));

const rates = fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const listAndPlaces = rates.chain((list) => {
  const place = fc.nat(list.length - 1);
  return fc.tuple(fc.constant(list), place, place);
});

describe('a list of layers', () => {
  it('keeps every layer and its key through a move, and moves back', () => {
    fc.assert(
      fc.property(listAndPlaces, ([list, from, to]) => {
        const items = itemsOf(list);
        const moved = moveLayer(items, from, to);
        expect(moved[to]).toBe(items[from]);
        expect(new Set(moved)).toEqual(new Set(items));
        expect(moveLayer(moved, to, from)).toEqual(items);
      }),
    );
  });

  it('has one key a layer, whatever is done to it', () => {
    const doings = fc.array(
      fc.tuple(fc.constantFrom('insert', 'move', 'remove'), fc.nat(), fc.nat()),
    );
    fc.assert(
      fc.property(rates, doings, (list, steps) => {
        let items = itemsOf(list);
        for (const [doing, a, b] of steps) {
          const length = items.length;
          if (doing === 'insert') items = insertLayer(items, a % (length + 1), dropout(0.5));
          else if (length === 0) continue;
          else if (doing === 'move') items = moveLayer(items, a % length, b % length);
          else items = removeLayer(items, a % length);
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
        }
      }),
    );
  });

  it('takes a removal back', () => {
    fc.assert(
      fc.property(listAndPlaces, ([list, place]) => {
        const without = removeLayer(itemsOf(list), place);
        expect(ratesOf(insertLayer(without, place, dropout(list[place])))).toEqual(list);
      }),
    );
  });

  it('keeps the row of a layer that is edited, here or elsewhere', () => {
    const items = itemsOf([0.1, 0.2]);
    const edited = replaceLayer(items, 1, dropout(0.3));
    expect(edited.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
    const followed = followLayers(items, [dropout(0.1), dropout(0.3)]);
    expect(followed.map(({ key }) => key)).toEqual(items.map(({ key }) => key));
  });

  it('gives a layer of another kind a row of its own', () => {
    const items = itemsOf([0.1, 0.2]);
    const layers: Layer[] = [
      { kind: 'batch-normalization', momentum: 0.9, epsilon: 0.001 },
      items[1].layer,
    ];
    const followed = followLayers(items, layers);
    expect(items.map(({ key }) => key)).not.toContain(followed[0].key);
    expect(followed[1]).toEqual(items[1]);
    expect(holdsLayers(followed, layers)).toBe(true);
    expect(holdsLayers(items, layers)).toBe(false);
  });
});
