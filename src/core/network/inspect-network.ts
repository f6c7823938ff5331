/**
 * @file A look into a network: a few training rows forward and back through it in plain loops, away from the device.
 * Nothing of the training changes. Rows pass in inference mode: dropout off, batch normalization by moving statistics.
 */
import type { KernelSample, LayerInspection, NetworkInspection } from './inspection';
import type { Passed } from './inspect/layer-math';
import { isByLogits, lossGradient, type LossSettings } from './inspect/loss-gradients';
import { passLayer } from './inspect/pass-layer';
import { spreadOf } from './inspect/spread';
import { countParameters, weightSpecs, type NetworkPlan } from './plan';

/** Most inputs and units of a kernel that are handed out. */
const mostSampled = 64;

export interface RowsToInspect extends LossSettings {
  numRows: number;
  /** `[numRows, numInputs]`. */
  x: Float32Array;
  /** `[numRows]`: classes' indices or values. */
  y: Float32Array;
  /** `[numOutputs]`, or null where every class weighs 1. */
  classWeights: Float32Array | null;
}

/** How many rows can be looked at in a few hundredths of a second: 64, fewer for a network of over 300,000 parameters. */
export function rowsWorthInspecting(plan: NetworkPlan): number {
  const { trainable } = countParameters(plan);
  return Math.max(1, Math.min(64, Math.floor(2e7 / Math.max(1, trainable))));
}

/**
 * What is inside after `epoch` epochs: weights in the order of `weightSpecs(plan)`, and how the mean loss of the rows
 * would change them. Without rows only the weights are looked at.
 */
export function inspectNetwork(
  plan: NetworkPlan,
  weights: readonly Float32Array[],
  rows: RowsToInspect | null,
  epoch: number,
): NetworkInspection {
  const specs = weightSpecs(plan);
  const own = plan.layers.map((_, layer) => weights.filter((_, i) => specs[i].layer === layer));
  const passed = rows && forward(plan, own, rows);
  const gradients = rows && passed && backward(plan, passed, rows);
  const layers = plan.layers.map((layer, index): LayerInspection => {
    const weight = own[index].at(0);
    const gradient = gradients?.[index];
    return {
      layer: index,
      weights: weight ? spreadOf(weight) : null,
      gradients: gradient ? spreadOf(gradient) : null,
      activations: passed ? meanOfUnits(passed[index].outputs, layer.units) : null,
      kernel: layer.kind === 'dense' && weight ? sampleKernel(weight, layer) : null,
    };
  });
  const inputs = rows ? meanOfUnits(rows.x, plan.numInputs) : null;
  return { epoch, rows: rows?.numRows ?? 0, inputs, layers };
}

function forward(
  plan: NetworkPlan,
  own: readonly (readonly Float32Array[])[],
  { x, loss }: RowsToInspect,
): Passed[] {
  let values: Float64Array = Float64Array.from(x);
  return plan.layers.map((layer, index) => {
    const isLast = index === plan.layers.length - 1;
    const byLogits = isLast && layer.kind === 'dense' && isByLogits(loss, layer.activation);
    const passed = passLayer(layer, values, own[index], byLogits);
    values = passed.outputs;
    return passed;
  });
}

/** The gradient of the mean loss by each layer's first weight, null for layers without. */
function backward(
  plan: NetworkPlan,
  passed: readonly Passed[],
  rows: RowsToInspect,
): (Float32Array | null)[] {
  let gradient = outputGradient(plan, passed.at(-1)!.outputs, rows);
  const weights: (Float32Array | null)[] = [];
  for (let index = passed.length - 1; index >= 0; index--) {
    const { inputs, weight } = passed[index].back(gradient);
    gradient = inputs;
    weights[index] = weight;
  }
  return weights;
}

function outputGradient(
  { layers, numOutputs }: NetworkPlan,
  outputs: Float64Array,
  rows: RowsToInspect,
): Float64Array {
  const { numRows, y, loss, classWeights } = rows;
  const last = layers.at(-1)!;
  const byLogits = last.kind === 'dense' && isByLogits(loss, last.activation);
  const gradient = new Float64Array(outputs.length);
  for (let row = 0; row < numRows; row++) {
    const own = outputs.subarray(row * numOutputs, (row + 1) * numOutputs);
    const scale = (classWeights?.[y[row]] ?? 1) / numRows;
    const byOutputs = lossGradient(rows, own, y[row], byLogits);
    gradient.set(
      byOutputs.map((value) => value * scale),
      row * numOutputs,
    );
  }
  return gradient;
}

function meanOfUnits(values: Float32Array | Float64Array, units: number): Float32Array {
  const rows = values.length / units;
  const means = new Float64Array(units);
  for (let i = 0; i < values.length; i++) means[i % units] += values[i] / rows;
  return Float32Array.from(means);
}

function sampleKernel(
  kernel: Float32Array,
  { inputs: allInputs, units: allUnits }: { inputs: number; units: number },
): KernelSample {
  const inputs = Math.min(allInputs, mostSampled);
  const units = Math.min(allUnits, mostSampled);
  const values = new Float32Array(inputs * units);
  for (let input = 0; input < inputs; input++) {
    const from = input * allUnits;
    values.set(kernel.subarray(from, from + units), input * units);
  }
  return { inputs, units, values };
}
