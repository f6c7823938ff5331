/**
 * @file What a layer kind is on this device: where its weights lie, and drafts forward and back. Forward hands over how
 * to go back, so that both ways share what they know.
 */
import type { PlannedLayer, WeightSpec } from '@/core/network/plan';
import type { Builder, Draft } from '../draft';
import type { Pass } from '../pass';
import type { Grid } from '../textures';

/** Where one weight lies within its layer's part of a sheet. */
export interface Placement {
  name: WeightSpec['name'];
  /** Row of the grid, from the top of the layer's part. */
  row: number;
  /** For moving statistics: how much of the old value stays at each step. */
  momentum?: number;
}

/** The layer's part of a sheet of weights. */
export interface Place {
  /** The sheet's sampler. */
  name: string;
  source: Grid;
  /** Its first block row. */
  top: number;
}

/** How gradients of a part of the weights are computed: rows of blocks in the pass that makes all of them. */
export interface Band extends Pick<Pass, 'inputs' | 'uniforms' | 'functions'> {
  blockRows: number;
  columns: number;
  /**
   * Statements that add to `mat4 o` the gradients of the block `(p.x, y)` of the band from the batch's block rows
   * `first` to `last - 1`; `part` numbers these slices of the batch.
   */
  main: string;
}

export interface Forward {
  output: Draft;
  /** From the gradient at the output to that at the input, which need not be used, and the weights' gradients. */
  backward(gradient: Draft): { input: Draft; bands: readonly Band[] };
}

export interface LayerKind<Kind extends PlannedLayer['kind']> {
  /** Its weights in a sheet. */
  placements(layer: Extract<PlannedLayer, { kind: Kind }>): readonly Placement[];
  /** Block rows of a sheet that its weights take. */
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
