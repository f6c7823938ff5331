/**
 * @file Nadam, T. Dozat, 2015, as in Keras; core/training/step-sizes.ts has its schedule of momentum:
 *   m += (g - m) · (1 - beta1),   v += (g² - v) · (1 - beta2),
 *   w -= (momentum · m + gradient · g) / (sqrt(square · v) + epsilon).
 * Source: keras/src/optimizers/nadam.py.
 */
import { add, div, mul, sqrt, square, sub } from '@tensorflow/tfjs-core';
import { nadamStepSizes } from '@/core/training/step-sizes';
import type { OptimizerKind } from './optimizer-kind';

/** Slots: m, then v. */
export const nadam: OptimizerKind<'nadam'> = {
  update(optimizer, { weight, gradient, slots: [m, v], learningRate, step }) {
    const { beta1, beta2, epsilon } = optimizer;
    const sizes = nadamStepSizes(optimizer, learningRate, step);
    m.assign(add(m, mul(sub(gradient, m), 1 - beta1)));
    v.assign(add(v, mul(sub(square(gradient), v), 1 - beta2)));
    const move = add(mul(m, sizes.momentum), mul(gradient, sizes.gradient));
    weight.assign(sub(weight, div(move, add(sqrt(mul(v, sizes.square)), epsilon))));
  },
};
