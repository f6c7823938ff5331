import type { ComponentType } from 'react';
import type { Layer } from '@/core/network/layers';
import type { WordKey } from '@/words/say';

export interface LayerFieldsProps<L extends Layer> {
  layer: L;
  /** From 1, for the accessible names. */
  place: number;
  /** What is wrong with a field of the layer, or null. */
  errorOf: (field: string) => string | null;
  onChange: (layer: L) => void;
}

/** What the builder knows of a kind of layer. */
export interface LayerKind<L extends Layer> {
  /** Keras's name, shortened where it is long. */
  title: string;
  /** One line for whoever has not met it. */
  hint: WordKey;
  /** In words, to tell it from its neighbours: `Dense 144`. */
  label(layer: L): string;
  /** What is set most, in the layer's row. */
  Fields: ComponentType<LayerFieldsProps<L>>;
  /** The rest, under the row when asked for. */
  Details: ComponentType<LayerFieldsProps<L>> | null;
  /** The fields that only `Details` shows. */
  detailFields: readonly (keyof L & string)[];
}
