/**
 * @file A dense layer: activation(x W + b), and back:
 *   dz = dy · activation'(z),   dx = dz Wᵀ,   dW = xᵀ dz,   db = sum of dz over rows.
 */
import type { Activation } from '@/core/network/activations';
import { activate, activateStored, deactivate, needsInput } from '../activations/activate';
import {
  blockOf,
  createDraft,
  mergeReads,
  readsOf,
  store,
  type Builder,
  type Draft,
  type Value,
} from '../draft';
import { softmaxBackward, softmaxForward } from '../softmax';
import { kernelBlock, readsOfSheet, weightRow } from '../sheet-reads';
import { blocksOf } from '../textures';
import type { Band, LayerKind, Place } from './layer-kind';

/** The kernel's rows follow each other; the bias comes after them in a block row of its own. */
export const dense: LayerKind<'dense'> = {
  placements: ({ inputs }) => [
    { name: 'kernel', row: 0 },
    { name: 'bias', row: 4 * blocksOf(inputs) },
  ],
  blockRows: ({ inputs }) => blocksOf(inputs) + 1,
  forward(builder, { units, activation }, input, { index, place }) {
    const x = store(builder, input, `x${index}`);
    const linear = productDraft(x, units, place!, index);
    const { output, back } = activateDense(builder, linear, activation, index);
    return {
      output,
      backward(gradient) {
        const dz = store(builder, back(gradient), `dz${index}`);
        return { input: inputGradient(dz, x, place!, index), band: weightGradients(x, dz) };
      },
    };
  },
};

function activateDense(builder: Builder, linear: Draft, name: Activation, index: number) {
  if (name === 'softmax') {
    const output = softmaxForward(builder, linear, index);
    const back = (gradient: Draft) =>
      softmaxBackward(builder, gradient, output.origin.value!, index);
    return { output, back };
  }
  if (builder.training && needsInput(name)) return activateStored(builder, linear, name, index);
  const output = activate(linear, name);
  return { output, back: (gradient: Draft) => deactivate(gradient, name, output.origin) };
}

function productDraft(x: Value, units: number, place: Place, index: number): Draft {
  const inputBlocks = blocksOf(x.columns);
  const count = `inputs${index}`;
  return createDraft({
    name: `dense-${index}`,
    columns: units,
    ...mergeReads(readsOf(x), readsOfSheet(place), { constants: { [count]: inputBlocks } }),
    work: inputBlocks,
    main: `vec4 bias = ${weightRow(place, `4 * ${count}`)};
  mat4 o = mat4(bias, bias, bias, bias);
  for (int i = 0; i < ${count}; i++)
    o += ${kernelBlock(place, 'p.x', 'i')} * ${blockOf(x, 'i', 'p.y')};`,
  });
}

function inputGradient(dz: Value, x: Value, place: Place, index: number): Draft {
  const unitBlocks = blocksOf(dz.columns);
  const count = `units${index}`;
  return createDraft({
    name: `dense-back-${index}`,
    columns: x.columns,
    ...mergeReads(readsOf(dz), readsOfSheet(place), { constants: { [count]: unitBlocks } }),
    work: unitBlocks,
    main: `mat4 o = mat4(0.0);
  for (int i = 0; i < ${count}; i++)
    o += transpose(${kernelBlock(place, 'i', 'p.x')}) * ${blockOf(dz, 'i', 'p.y')};`,
  });
}

/** One loop for kernel and bias: some drivers go through every loop of a pass, whether it is their block's or not. */
function weightGradients(x: Value, dz: Value): Band {
  return {
    ...readsOf(x, dz),
    main: `vec4 sum = vec4(0.0);
    for (int r = first; r < last; r++) {
      mat4 z = ${blockOf(dz, 'x', 'r')};
      o += z * transpose(${blockOf(x, 'y', 'r')});
      sum += z[0] + z[1] + z[2] + z[3];
    }
    if (y == ${blocksOf(x.columns)}) o = mat4(sum, vec4(0.0), vec4(0.0), vec4(0.0));`,
  };
}
