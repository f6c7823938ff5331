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
