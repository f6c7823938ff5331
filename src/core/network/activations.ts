/**
 * @file The activations a layer can have, by Keras's names. Each device implements every one of them.
 */

export const activationNames = ['linear', 'relu', 'sigmoid', 'tanh', 'elu', 'softmax'] as const;
export type Activation = (typeof activationNames)[number];

/** What a hidden layer can use: softmax is for outputs. */
export const hiddenActivationNames = ['linear', 'relu', 'sigmoid', 'tanh', 'elu'] as const;
export type HiddenActivation = (typeof hiddenActivationNames)[number];

/** The least and the most an activation can give. */
export const outputRanges: Record<Activation, readonly [least: number, most: number]> = {
  linear: [-Infinity, Infinity],
  relu: [0, Infinity],
  sigmoid: [0, 1],
  tanh: [-1, 1],
  elu: [-1, Infinity],
  softmax: [0, 1],
};
