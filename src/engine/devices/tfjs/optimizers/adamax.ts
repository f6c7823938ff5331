/**
 * @file Adamax, D. Kingma and J. Ba, 2015, section 7.1, as in Keras. With t counted from 1:
 *   m += (g - m) · (1 - beta1),   u = max(beta2 · u, |g|),   w -= m · rate / (1 - beta1^t) / (u + epsilon).
 * Source: keras/src/optimizers/adamax.py.
 */
import { abs, add, div, maximum, mul, sub } from '@tensorflow/tfjs-core';
import { adamaxStepSize } from '@/core/training/step-sizes';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then u. */
export const adamax: OptimizerKind<'adamax'> = {
  update(optimizer, { weight, gradient, slots: [m, u], learningRate, step }) {
    const { beta1, beta2, epsilon } = optimizer;
    const rate = adamaxStepSize(optimizer, learningRate, step);
    m.assign(add(m, mul(sub(gradient, m), 1 - beta1)));
    u.assign(maximum(mul(u, beta2), abs(gradient)));
    weight.assign(sub(weight, div(mul(m, rate), add(u, epsilon))));
  },
};
