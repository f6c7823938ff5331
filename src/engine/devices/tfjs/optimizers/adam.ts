/**
 * @file Adam, D. Kingma and J. Ba, 2015, as in Keras: the bias corrections go into the step size, and epsilon is the
 * paper's "epsilon hat", added outside the root. With t counted from 1:
 *   m += (g - m) · (1 - beta1)        v += (g² - v) · (1 - beta2)
 *   w -= m · alpha / (sqrt(v) + epsilon),   alpha = rate · sqrt(1 - beta2^t) / (1 - beta1^t)
 * Source: keras/src/optimizers/adam.py.
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import { adamStepSize } from '@/core/training/step-sizes';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const adam: OptimizerKind<'adam'> = {
  update(optimizer, { weight, gradient, slots: [m, v], learningRate, step }) {
    const { beta1, beta2, epsilon } = optimizer;
    const alpha = adamStepSize(optimizer, learningRate, step);
    m.assign(add(m, mul(sub(gradient, m), 1 - beta1)));
    v.assign(add(v, mul(sub(square(gradient), v), 1 - beta2)));
    weight.assign(sub(weight, div(mul(m, alpha), add(sqrt(v), epsilon))));
  },
};
