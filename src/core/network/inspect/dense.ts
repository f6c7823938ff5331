/**
 * @file Dense: outputs = activation(inputs · kernel + bias).
 */
import type { Activation } from '../activations';
import { activate, activationGradient } from './activation-math';
import type { OwnWeights, Passed } from './layer-math';

export interface DenseShape {
  inputs: number;
  units: number;
  activation: Activation;
  /** Penalties of the kernel: l1 · Σ|w| + l2 · Σw², 0 by default. */
  l1?: number;
  l2?: number;
}

/** Rows through a dense layer; `x` is `[rows, inputs]`. `byLogits` takes the gradient as that before the activation. */
export function passDense(
  { inputs, units, activation, l1 = 0, l2 = 0 }: DenseShape,
  x: Float64Array,
  [kernel, bias]: OwnWeights,
  byLogits = false,
): Passed {
  const z = product(x, kernel, bias, inputs, units);
  const a = activate(activation, z, units);
  return {
    outputs: a,
    back(gradient) {
      const byZ = byLogits ? gradient : activationGradient(activation, { z, a, units }, gradient);
      const weight = outerSum(x, byZ, inputs, units);
      if (l1 > 0 || l2 > 0) addPenalty(weight, kernel, l1, l2);
      return { inputs: timesTransposed(byZ, kernel, inputs, units), weight };
    },
  };
}

function product(
  x: Float64Array,
  kernel: Float32Array,
  bias: Float32Array,
  inputs: number,
  units: number,
): Float64Array {
  const rows = x.length / inputs;
  const z = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    const own = z.subarray(row * units, (row + 1) * units);
    own.set(bias);
    for (let input = 0; input < inputs; input++) {
      const value = x[row * inputs + input];
      if (value === 0) continue;
      const from = input * units;
      for (let unit = 0; unit < units; unit++) own[unit] += value * kernel[from + unit];
    }
  }
  return z;
}

/** `gradient · kernelᵀ`: `[rows, inputs]`. */
function timesTransposed(
  gradient: Float64Array,
  kernel: Float32Array,
  inputs: number,
  units: number,
): Float64Array {
  const rows = gradient.length / units;
  const result = new Float64Array(rows * inputs);
  for (let row = 0; row < rows; row++) {
    for (let input = 0; input < inputs; input++) {
      let sum = 0;
      for (let unit = 0; unit < units; unit++) {
        sum += gradient[row * units + unit] * kernel[input * units + unit];
      }
      result[row * inputs + input] = sum;
    }
  }
  return result;
}

/** `xᵀ · gradient`: `[inputs, units]`. */
function outerSum(
  x: Float64Array,
  gradient: Float64Array,
  inputs: number,
  units: number,
): Float32Array {
  const rows = x.length / inputs;
  const result = new Float32Array(inputs * units);
  for (let row = 0; row < rows; row++) {
    for (let input = 0; input < inputs; input++) {
      const value = x[row * inputs + input];
      if (value === 0) continue;
      const from = input * units;
      for (let unit = 0; unit < units; unit++) {
        result[from + unit] += value * gradient[row * units + unit];
      }
    }
  }
  return result;
}

function addPenalty(gradient: Float32Array, kernel: Float32Array, l1: number, l2: number): void {
  for (let i = 0; i < kernel.length; i++) {
    gradient[i] += l1 * Math.sign(kernel[i]) + 2 * l2 * kernel[i];
  }
}
