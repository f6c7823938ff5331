/**
 * @file A dense layer: activation(x W + b), and back:
 *   dz = dy · activation'(z),   dx = dz Wᵀ,   dW = xᵀ dz,   db = sum of dz over rows.
 */
import { activate, deactivate } from '../activations/activate';
import { blockOf, createDraft, readsOf, store, type Draft, type Value } from '../draft';
import { softmaxBackward, softmaxForward } from '../softmax';
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
    const output =
      activation === 'softmax'
        ? softmaxForward(builder, linear, index)
        : activate(linear, activation);
    return {
      output,
      backward(gradient) {
        const before =
          activation === 'softmax'
            ? softmaxBackward(builder, gradient, output.origin.value!, index)
            : deactivate(gradient, activation, output.origin);
        const dz = store(builder, before, `dz${index}`);
        return { input: inputGradient(dz, x, place!, index), bands: weightBands(x, dz) };
      },
    };
  },
};

function productDraft(x: Value, units: number, place: Place, index: number): Draft {
  const inputBlocks = blocksOf(x.columns);
  const reads = readsOf(x);
  return createDraft({
    name: `dense-${index}`,
    columns: units,
    ...reads,
    inputs: { ...reads.inputs, [place.name]: place.source },
    work: inputBlocks,
    main: `vec4 bias = gridRow(${place.name}, p.x, ${4 * (place.top + inputBlocks)});
  mat4 o = mat4(bias, bias, bias, bias);
  for (int i = 0; i < ${inputBlocks}; i++)
    o += gridBlock(${place.name}, p.x, ${place.top} + i) * ${blockOf(x, 'i', 'p.y')};`,
  });
}

function inputGradient(dz: Value, x: Value, place: Place, index: number): Draft {
  const unitBlocks = blocksOf(dz.columns);
  return createDraft({
    name: `dense-back-${index}`,
    columns: x.columns,
    inputs: { ...readsOf(dz).inputs, [place.name]: place.source },
    work: unitBlocks,
    main: `mat4 o = mat4(0.0);
  for (int i = 0; i < ${unitBlocks}; i++)
    o += transpose(gridBlock(${place.name}, i, ${place.top} + p.x)) * ${blockOf(dz, 'i', 'p.y')};`,
  });
}

function weightBands(x: Value, dz: Value): Band[] {
  const columns = dz.columns;
  const sum = `{ mat4 z = ${blockOf(dz, 'p.x', 'r')}; o[0] += z[0] + z[1] + z[2] + z[3]; }`;
  return [
    {
      ...readsOf(x, dz),
      functions: [],
      blockRows: blocksOf(x.columns),
      columns,
      main: `for (int r = first; r < last; r++) o += ${blockOf(dz, 'p.x', 'r')} * transpose(${blockOf(x, 'y', 'r')});`,
    },
    {
      ...readsOf(dz),
      functions: [],
      blockRows: 1,
      columns,
      main: `for (int r = first; r < last; r++) ${sum}`,
    },
  ];
}
