/**
 * @file Where the weights lie. All trainable weights form one block, their gradients a second of the same layout, and
 * each optimizer slot another, so that one call updates the whole network. Kernels are padded to whole groups of
 * eight in both directions, the rest to one padded row; what becomes of the padding reaches no real weight.
 */
import { weightSpecs, type NetworkPlan, type WeightSpec } from '@/core/network/plan';
import { strideOf, type Arena } from './arena';
import type { Pointer } from './pointer';

export interface Parameter {
  spec: WeightSpec;
  value: Pointer;
  /** 0 for moving statistics. */
  gradient: Pointer;
  /** One a slot of the optimizer; none for moving statistics. */
  slots: Pointer[];
}

export interface Parameters {
  /** In the order of `weightSpecs(plan)`. */
  all: readonly Parameter[];
  values: Pointer;
  gradients: Pointer;
  slots: readonly Pointer[];
  /** Trainable floats, padding included: the length of each block. */
  count: number;
}

/** Places a plan's weights, all zero, with `numSlots` arrays for the optimizer. */
export function placeParameters(plan: NetworkPlan, numSlots: number, arena: Arena): Parameters {
  const specs = weightSpecs(plan);
  const count = specs.reduce((sum, spec) => sum + (spec.trainable ? paddedSize(spec) : 0), 0);
  const values = arena.allocate(count);
  const gradients = arena.allocate(count);
  const slots = Array.from({ length: numSlots }, () => arena.allocate(count));
  let offset = 0;
  const all = specs.map((spec): Parameter => {
    if (!spec.trainable) {
      return { spec, value: arena.allocate(paddedSize(spec)), gradient: 0, slots: [] };
    }
    const at = offset;
    offset += 4 * paddedSize(spec);
    return {
      spec,
      value: values + at,
      gradient: gradients + at,
      slots: slots.map((slot) => slot + at),
    };
  });
  return { all, values, gradients, slots, count };
}

/** The parameter of that name in that layer. */
export function findParameter(
  parameters: Parameters,
  layer: number,
  name: WeightSpec['name'],
): Parameter {
  const found = parameters.all.find(({ spec }) => spec.layer === layer && spec.name === name);
  if (!found) throw new Error(`layer ${layer} has no ${name}`);
  return found;
}

/** Reads one array of a weight's shape, without its padding. */
export function readArray(arena: Arena, spec: WeightSpec, pointer: Pointer): Float32Array {
  const { rows, width, stride } = layoutOf(spec);
  const padded = arena.floats(pointer, rows * stride);
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    values.set(padded.subarray(row * stride, row * stride + width), row * width);
  }
  return values;
}

/** Writes one array of a weight's shape, leaving its padding. */
export function writeArray(
  arena: Arena,
  spec: WeightSpec,
  pointer: Pointer,
  values: Float32Array,
): void {
  const { rows, width, stride } = layoutOf(spec);
  if (values.length !== rows * width) throw new Error(`${spec.name}: ${values.length} values`);
  const padded = arena.floats(pointer, rows * stride);
  for (let row = 0; row < rows; row++) {
    padded.set(values.subarray(row * width, (row + 1) * width), row * stride);
  }
}

/** A weight's array in memory: `rows` of `width` floats, `stride` apart. */
export function layoutOf({ shape }: WeightSpec): { rows: number; width: number; stride: number } {
  const width = shape[shape.length - 1];
  return { rows: shape.length === 2 ? shape[0] : 1, width, stride: strideOf(width) };
}

/** Floats with padding: the length of a weight's part of each block. A kernel's rows are padded too: the products turn them eight at a time. */
export function paddedSize(spec: WeightSpec): number {
  const { rows, stride } = layoutOf(spec);
  return (spec.shape.length === 2 ? strideOf(rows) : 1) * stride;
}
