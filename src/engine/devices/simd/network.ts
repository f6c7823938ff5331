/**
 * @file A plan's layers as one network in the kernels' memory: a batch goes forward through all of them and its
 * gradient back.
 */
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import { strideOf, type Arena } from './arena';
import type { Kernels } from './kernels';
import type { Pointer } from './pointer';
import { createLayer } from './layers/create-layer';
import type { LayerOp, Pass } from './layers/layer-op';
import type { Parameters } from './parameters';

export interface Network {
  /** From a batch's inputs `[rows, stride]` to its outputs. */
  forward(input: Pointer, pass: Pass): Pointer;
  /** From the gradient of the outputs, which it may overwrite, to those of all weights. */
  backward(gradient: Pointer, pass: Pass): void;
}

export interface NetworkContext {
  kernels: Kernels;
  arena: Arena;
  parameters: Parameters;
  /** Most rows of a pass, a multiple of 4. */
  capacity: number;
  seed: number;
  /** True where the loss wants the output layer's logits. */
  logits: boolean;
}

/** The network of a plan. */
export function createNetwork(plan: NetworkPlan, context: NetworkContext): Network {
  const ops = createOps(plan, context);
  return {
    forward: (input, pass) => ops.reduce((at, op) => op.forward(at, pass), input),
    backward(gradient, pass) {
      let at = gradient;
      for (let index = ops.length - 1; index >= 0; index--) at = ops[index].backward(at, pass);
    },
  };
}

function createOps(plan: NetworkPlan, context: NetworkContext): LayerOp[] {
  const { arena, capacity } = context;
  const widest = Math.max(plan.numInputs, ...plan.layers.map((layer) => layer.units));
  const matrix = capacity * strideOf(widest);
  const gradients = [arena.allocate(matrix), arena.allocate(matrix)] as const;
  let needsInputGradient = false;
  return plan.layers.map((layer, index) => {
    const isOutput = index === plan.layers.length - 1;
    const op = createLayer(isOutput && context.logits ? withLogits(layer) : layer, {
      ...context,
      index,
      needsInputGradient,
      gradients,
    });
    needsInputGradient ||= 'inputs' in layer || layer.kind === 'batch-normalization';
    return op;
  });
}

function withLogits(layer: PlannedLayer): PlannedLayer {
  return layer.kind === 'dense' ? { ...layer, activation: 'linear' } : layer;
}
