/**
 * @file Each activation as a function and its slope, in plain float64: for a look at a few rows, not for training.
 */
import { leakySlope, selu, type Activation } from '../activations';
import { errorFunction } from '../error-function';

export interface ActivationMath {
  value(z: number): number;
  /** Slope at `z`, where the value is `a`. */
  slope(z: number, a: number): number;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Share of the standard normal numbers below `z`. */
const normalShare = (z: number) => (1 + errorFunction(z / Math.SQRT2)) / 2;

/** Those that act on each unit alone; softmax, which does not, is `softmaxRow`. */
export const activationMath: Record<Exclude<Activation, 'softmax'>, ActivationMath> = {
  linear: { value: (z) => z, slope: () => 1 },
  relu: { value: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  sigmoid: { value: sigmoid, slope: (_z, a) => a * (1 - a) },
  tanh: { value: Math.tanh, slope: (_z, a) => 1 - a * a },
  elu: {
    value: (z) => (z > 0 ? z : Math.expm1(z)),
    slope: (z, a) => (z > 0 ? 1 : a + 1),
  },
  selu: {
    value: (z) => selu.scale * (z > 0 ? z : selu.alpha * Math.expm1(z)),
    slope: (z, a) => (z > 0 ? selu.scale : a + selu.scale * selu.alpha),
  },
  gelu: {
    value: (z) => z * normalShare(z),
    slope: (z) => normalShare(z) + (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI),
  },
  silu: {
    value: (z) => z * sigmoid(z),
    slope: (z) => sigmoid(z) * (1 + z * (1 - sigmoid(z))),
  },
  softplus: { value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), slope: sigmoid },
  leaky_relu: {
    value: (z) => (z > 0 ? z : leakySlope * z),
    slope: (z) => (z > 0 ? 1 : leakySlope),
  },
};

/** Applies an activation to rows `[rows, units]`. */
export function activate(activation: Activation, z: Float64Array, units: number): Float64Array {
  if (activation !== 'softmax') return z.map(activationMath[activation].value);
  const a = new Float64Array(z.length);
  for (let from = 0; from < z.length; from += units) {
    a.set(softmaxRow(z.subarray(from, from + units)), from);
  }
  return a;
}

/** The gradient by `z` from that by the activation's values `a`, all `[rows, units]`. */
export function activationGradient(
  activation: Activation,
  { z, a, units }: { z: Float64Array; a: Float64Array; units: number },
  gradient: Float64Array,
): Float64Array {
  if (activation === 'softmax') return softmaxGradient(a, units, gradient);
  const { slope } = activationMath[activation];
  return gradient.map((value, i) => value * slope(z[i], a[i]));
}

function softmaxRow(z: Float64Array): Float64Array {
  const largest = z.reduce((most, value) => Math.max(most, value), -Infinity);
  const powers = z.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Row by row `a (g - sum(a g))`. */
function softmaxGradient(a: Float64Array, units: number, gradient: Float64Array): Float64Array {
  const result = new Float64Array(a.length);
  for (let from = 0; from < a.length; from += units) {
    let sum = 0;
    for (let i = from; i < from + units; i++) sum += a[i] * gradient[i];
    for (let i = from; i < from + units; i++) result[i] = a[i] * (gradient[i] - sum);
  }
  return result;
}
