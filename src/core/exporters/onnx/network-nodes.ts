/**
 * @file The network within an ONNX graph, layer by layer as in prediction: dropout and noise are gone.
 */
import { leakySlope, selu, type Activation } from '../../network/activations';
import { weightSpecs, type NetworkPlan, type PlannedLayer } from '../../network/plan';
import type { GraphBuilder } from './graph-builder';

/** Adds the network's nodes behind `features` `[N, numInputs]`; gives the name of its outputs `[N, numOutputs]`. */
export function networkNodes(
  builder: GraphBuilder,
  plan: NetworkPlan,
  weights: readonly Float32Array[],
  features: string,
): string {
  const specs = weightSpecs(plan);
  return plan.layers.reduce((value, layer, index) => {
    const own = specs.flatMap((spec, i) =>
      spec.layer === index ? [builder.constant(weights[i], spec.shape)] : [],
    );
    return layerNodes(builder, layer, own, value);
  }, features);
}

function layerNodes(
  builder: GraphBuilder,
  layer: PlannedLayer,
  weights: readonly string[],
  value: string,
): string {
  switch (layer.kind) {
    case 'dense':
      return activate[layer.activation](builder, builder.node('Gemm', [value, ...weights]));
    case 'batch-normalization':
      return builder.node('BatchNormalization', [value, ...weights], {
        epsilon: { float: layer.epsilon },
      });
    case 'activation':
      return activate[layer.activation](builder, value);
    case 'dropout':
    case 'gaussian-noise':
      return value;
  }
}

type Activate = (builder: GraphBuilder, value: string) => string;

const simple =
  (op: string, attributes: Record<string, { float: number }> = {}): Activate =>
  (builder, value) =>
    builder.node(op, [value], attributes);

const activate: Record<Activation, Activate> = {
  linear: (_, value) => value,
  relu: simple('Relu'),
  sigmoid: simple('Sigmoid'),
  tanh: simple('Tanh'),
  elu: simple('Elu'),
  selu: simple('Selu', { alpha: { float: selu.alpha }, gamma: { float: selu.scale } }),
  gelu: geluNodes,
  silu: (builder, value) => builder.node('Mul', [value, builder.node('Sigmoid', [value])]),
  softplus: simple('Softplus'),
  leaky_relu: simple('LeakyRelu', { alpha: { float: leakySlope } }),
  softmax: (builder, value) => builder.node('Softmax', [value], { axis: 1 }),
};

/** x / 2 · (1 + erf(x / √2)): an operator Gelu came with a later opset. */
function geluNodes(builder: GraphBuilder, value: string): string {
  const number = (x: number) => builder.constant(Float32Array.of(x));
  const erf = builder.node('Erf', [builder.node('Mul', [value, number(Math.SQRT1_2)])]);
  const half = builder.node('Mul', [value, number(0.5)]);
  return builder.node('Mul', [half, builder.node('Add', [erf, number(1)])]);
}
