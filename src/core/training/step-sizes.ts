/**
 * @file What an optimizer's step depends on besides the gradient: the number of steps. Computed from that number alone,
 * so that a run that goes on from a state takes the same steps, and by multiplications only, since `Math.pow` may round
 * differently from one engine to the next.
 */

/** base^exponent for a whole exponent from 0 on, by squaring. */
export function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * Keras's `alpha` of Adam, with both bias corrections in it: rate · sqrt(1 - beta2^t) / (1 - beta1^t), t = step + 1.
 * Source: keras/src/optimizers/adam.py.
 */
export function adamStepSize(
  { beta1, beta2 }: { beta1: number; beta2: number },
  learningRate: number,
  step: number,
): number {
  const correction1 = 1 - wholePower(beta1, step + 1);
  const correction2 = 1 - wholePower(beta2, step + 1);
  return (learningRate * Math.sqrt(correction2)) / correction1;
}

/** Adamax's rate, corrected for the bias of m: rate / (1 - beta1^t), t = step + 1. Source: keras/src/optimizers/adamax.py. */
export function adamaxStepSize(
  { beta1 }: { beta1: number },
  learningRate: number,
  step: number,
): number {
  return learningRate / (1 - wholePower(beta1, step + 1));
}

/** What Nadam multiplies with at a step. */
export interface NadamStepSizes {
  /** m. */
  momentum: number;
  /** The gradient. */
  gradient: number;
  /** v, under the root. */
  square: number;
}

/**
 * Keras's Nadam, T. Dozat, 2015: with u_t = beta1 (1 - 0.5 · 0.96^t), U_t = u_1 · … · u_t and t = step + 1,
 *   w -= (rate · u_{t+1} / (1 - U_{t+1}) · m + rate · (1 - u_t) / (1 - U_t) · g) / (sqrt(v / (1 - beta2^t)) + epsilon).
 * Source: keras/src/optimizers/nadam.py.
 */
export function nadamStepSizes(
  { beta1, beta2 }: { beta1: number; beta2: number },
  learningRate: number,
  step: number,
): NadamStepSizes {
  const t = step + 1;
  const product = nadamProduct(beta1, t);
  const next = nadamMomentum(beta1, t + 1);
  return {
    momentum: (learningRate * next) / (1 - product * next),
    gradient: (learningRate * (1 - nadamMomentum(beta1, t))) / (1 - product),
    square: 1 / (1 - wholePower(beta2, t)),
  };
}

function nadamMomentum(beta1: number, t: number): number {
  return beta1 * (1 - 0.5 * wholePower(0.96, t));
}

/** u_1 · … · u_t; what is left out at the end no longer changes 1 - U_t. */
function nadamProduct(beta1: number, t: number): number {
  let product = 1;
  let power = 1;
  for (let i = 1; i <= t && product > 1e-17; i++) {
    power *= 0.96;
    product *= beta1 * (1 - 0.5 * power);
  }
  return product;
}
