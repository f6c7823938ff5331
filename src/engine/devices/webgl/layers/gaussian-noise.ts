/**
 * @file Gaussian noise as in Keras: in training, normal random numbers are added. They are made of a hash of the seed,
 * the layer, the step, the row and the unit as src/core/random/normal.ts does, in 32 bits. What it is given is stored
 * first, since the layer before may need its outputs on the way back.
 */
import { normalPolynomials } from '@/core/random/normal';
import { append, draftOf, maskColumns, store } from '../draft';
import { keyOf, mixFunction } from '../hash';
import { eachRow, float } from '../pass';
import type { LayerKind } from './layer-kind';

export const gaussianNoise: LayerKind<'gaussian-noise'> = {
  placements: () => [],
  blockRows: () => 0,
  forward(builder, { stddev, units }, input, { index }) {
    const backward = <Gradient>(gradient: Gradient) => ({ input: gradient, band: null });
    if (!builder.training || stddev === 0) return { output: input, backward };
    const width = `width${index}`;
    const output = append(draftOf(store(builder, input, `x${index}`)), {
      uniforms: [keyOf(index)],
      constants: { [width]: units },
      functions: [mixFunction, normalFunction],
      main: `${eachRow(
        `o[#] += normal(${keyOf(index)}, (4 * p.y + #) * ${width} + 4 * p.x) * ${float(stddev)};`,
      )} ${maskColumns(units)}`,
      origin: { value: null, scale: 1 },
    });
    return { output, backward };
  },
};

const polynomial = (coefficients: readonly number[]) =>
  coefficients
    .slice(1)
    .reduce((sum, coefficient) => `(${sum} * by + ${float(coefficient)})`, float(coefficients[0]));

const normalFunction = `vec4 normal(uint key, int index) {
  uvec4 random = mix32(key + uint(index) + uvec4(0, 1, 2, 3)) >> 9;
  vec4 x = (2.0 * vec4(random) - 8388607.0) / 8388608.0;
  vec4 w = -log((1.0 - x) * (1.0 + x));
  vec4 by = w - 2.5;
  vec4 centre = ${polynomial(normalPolynomials.centre)};
  by = sqrt(max(w, 0.0)) - 3.0;
  vec4 tail = ${polynomial(normalPolynomials.tail)};
  return ${Math.SQRT2} * mix(tail, centre, vec4(lessThan(w, vec4(5.0)))) * x;
}`;
