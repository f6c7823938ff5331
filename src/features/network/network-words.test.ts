import { createElement, type ReactElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hiddenActivationNames } from '@/core/network/activations';
import { initializerNames } from '@/core/network/initializers';
import { planNetwork } from '@/core/network/plan';
import { newLayer } from '@/core/network/new-layer';
import type { LayerInspection } from '@/core/network/inspection';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import ko from '@/words/ko.json';
import { speak } from '@/words/say';
import { textsOf } from '@/words/testing/texts-of';
import { columnsInWords, columnsOf } from './inside/columns';
import { layerKinds } from './layer-kinds/layer-kind-list';
import type { LayerKind } from './layer-kinds/layer-kind';
import { NetworkSection } from './network-section';
import { NetworkView } from './network-view';
import { Undo } from './undo';

const nothing = () => undefined;
const recipe = defaultRecipe(wineInfo());
const view = { run: null, recipe, numInputs: 11, numOutputs: 6, inspection: null, onLook: null };

const kerasNames: readonly string[] = [
  ...['Dense', 'BatchNorm', 'Dropout', 'Activation', 'GaussianNoise'],
  ...['kernel_initializer', 'momentum', 'epsilon', 'stddev', 'softmax'],
  ...hiddenActivationNames,
  ...initializerNames,
];

/** The texts that hold a word in Latin letters which is none of Keras's names. */
function latin(part: ReactElement): string[] {
  const isName = (word: string) => kerasNames.includes(word);
  return textsOf(part).filter((text) => !(text.match(/[a-z_]{3,}/gi) ?? []).every(isName));
}

describe('in Korean', () => {
  beforeEach(() => speak('ko', ko));
  afterEach(() => speak('en'));

  it('the builder names nothing but Keras’s names in English', () => {
    const layers = [...recipe.network.layers, newLayer('activation'), newLayer('gaussian-noise')];
    const section = {
      recipe: { ...recipe, network: { ...recipe.network, layers } },
      issues: [],
      numInputs: 11,
      numOutputs: 6,
      startsOpen: true,
      onChange: nothing,
    };
    expect(latin(createElement(NetworkSection, section))).toEqual([]);
    expect(latin(createElement(Undo, { what: '삭제', onUndo: nothing }))).toEqual([]);
  });

  it.each(Object.entries(layerKinds))('so do the details of a layer, %s', (_, each) => {
    const { Details, hint } = each as unknown as LayerKind<never>;
    const props = { place: 1, errorOf: () => null, onChange: nothing };
    const layer = { momentum: 0.99, epsilon: 0.001 } as never;
    if (Details) expect(latin(createElement(Details, { ...props, layer }))).toEqual([]);
    expect(ko.network.kinds).toHaveProperty(hint.replace('network.kinds.', ''));
  });

  it('so does the look inside', () => {
    const plan = planNetwork(recipe.network, 11, 6);
    const spread = { min: -1, max: 1, mean: 0, deviation: 1, counts: [1, 2] };
    const layers = plan.layers.map(({ units }, layer): LayerInspection => ({
      layer,
      weights: spread,
      gradients: spread,
      activations: new Float32Array(units),
      kernel: null,
    }));
    expect(latin(createElement(NetworkView, view))).toEqual([]);
    for (const rows of [0, 64]) {
      const inspection = { epoch: 3, rows, inputs: null, layers };
      expect(latin(createElement(NetworkView, { ...view, inspection }))).toEqual([]);
    }
  });
});

it('tells the drawing in a sentence', () => {
  const network = { ...recipe.network, layers: [newLayer('dense'), newLayer('dropout')] };
  const units = 'units' in network.layers[0] ? network.layers[0].units : 0;
  expect(columnsInWords(columnsOf(planNetwork(network, 1, 1)))).toBe(
    `Drawing of the network: 1 input; then Dense with ${units} units, Dropout; then Output with 1 unit.`,
  );
});
