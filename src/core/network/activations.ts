/**
 * @file The activations a layer can have, by Keras's names and with Keras's defaults. Each device implements every one
 * of them. gelu is the exact one, by the error function, as Keras's default; leaky_relu has the slope 0.2 below 0.
 */

/** What a hidden layer can use: softmax is for outputs. */
export const hiddenActivationNames = [
  'linear',
  'relu',
  'sigmoid',
  'tanh',
  'elu',
  'selu',
  'gelu',
  'silu',
  'softplus',
  'leaky_relu',
] as const;
export type HiddenActivation = (typeof hiddenActivationNames)[number];

export const activationNames = [...hiddenActivationNames, 'softmax'] as const;
export type Activation = (typeof activationNames)[number];

/** SELU's two constants: G. Klambauer et al., Self-Normalizing Neural Networks, 2017. */
export const selu = { scale: 1.0507009873554805, alpha: 1.6732632423543772 };

/** Slope of leaky_relu below 0. */
export const leakySlope = 0.2;

/** The least and the most an activation can give, rounded outwards. */
export const outputRanges: Record<Activation, readonly [least: number, most: number]> = {
  linear: [-Infinity, Infinity],
  relu: [0, Infinity],
  sigmoid: [0, 1],
  tanh: [-1, 1],
  elu: [-1, Infinity],
  selu: [-1.76, Infinity],
  gelu: [-0.17, Infinity],
  silu: [-0.28, Infinity],
  softplus: [0, Infinity],
  leaky_relu: [-Infinity, Infinity],
  softmax: [0, 1],
};
