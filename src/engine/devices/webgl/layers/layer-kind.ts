/**
 * @file What a layer kind is on this device: where its weights lie, and drafts forward and back. Forward hands over how
 * to go back, so that both ways share what they know.
 */
import type { PlannedLayer, WeightSpec } from '@/core/network/plan';
import type { Builder, Draft } from '../draft';
import type { Pass } from '../pass';
import type { Sheet } from '../sheet';
import type { Rectangle } from '../sheet-plan';

/** Where one weight lies within its layer's part of a sheet. */
export interface Placement {
  name: WeightSpec['name'];
  /** Row of the grid, from the top of the layer's rectangle. */
  row: number;
  /** For moving statistics: how much of the old value stays at each step. */
  momentum?: number;
}

/** The layer's rectangle of a sheet. */
export interface Place extends Rectangle {
  sheet: Sheet;
}

/** How gradients of a layer's weights are computed within the pass that makes those of all layers. */
export interface Band extends Pick<Pass, 'inputs' | 'uniforms' | 'constants' | 'functions'> {
  /**
   * Statements that add to `mat4 o` the gradients of the block `(x, y)` of the layer's rectangle from the batch's block
   * rows `first` to `last - 1`.
   */
  main: string;
}

export interface Forward {
  output: Draft;
  /** From the gradient at the output to that at the input, which need not be used, and the weights' gradients, if not done. */
  backward(gradient: Draft): { input: Draft; band: Band | null };
}

export interface LayerKind<Kind extends PlannedLayer['kind']> {
  /** Its weights in a sheet. */
  placements(layer: Extract<PlannedLayer, { kind: Kind }>): readonly Placement[];
  /** Height of its rectangle, 0 if it has no weights; the width follows from its units. */
  blockRows(layer: Extract<PlannedLayer, { kind: Kind }>): number;
  forward(
    builder: Builder,
    layer: Extract<PlannedLayer, { kind: Kind }>,
    input: Draft,
    at: LayerPlace,
  ): Forward;
}

export interface LayerPlace {
  /** Index into `plan.layers`. */
  index: number;
  /** Undefined for layers without weights. */
  place: Place | undefined;
}
