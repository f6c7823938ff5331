/**
 * @file The activations a layer can have, by Keras's names. Each device implements every one of them.
 */

export const activationNames = ['linear', 'relu', 'sigmoid', 'tanh', 'elu', 'softmax'] as const;
export type Activation = (typeof activationNames)[number];

/** What a hidden layer can use: softmax is for outputs. */
export const hiddenActivationNames = ['linear', 'relu', 'sigmoid', 'tanh', 'elu'] as const;
export type HiddenActivation = (typeof hiddenActivationNames)[number];
