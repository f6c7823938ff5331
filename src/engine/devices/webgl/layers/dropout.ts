/**
 * @file Dropout, N. Srivastava et al., 2014, as Keras scales it: a unit is kept where its random number says so and then
 * multiplied by 1 / (1 - rate). The random number is a hash of the seed, the layer, the step, the row and the unit
 * (src/core/random/counter.ts), so that going back drops the same units and nothing has to be kept.
 */
import { dropoutThreshold } from '@/core/random/counter';
import { append, type Draft } from '../draft';
import { keyOf, mixFunction } from '../hash';
import { eachRow, float } from '../pass';
import type { LayerKind } from './layer-kind';

export const dropout: LayerKind<'dropout'> = {
  placements: () => [],
  blockRows: () => 0,
  forward({ training }, { rate, units }, input, { index }) {
    if (!training || rate === 0) {
      return { output: input, backward: (gradient) => ({ input: gradient, band: null }) };
    }
    const scale = 1 / (1 - rate);
    const width = `width${index}`;
    const drop = (draft: Draft, origin = draft.origin) =>
      append(draft, {
        uniforms: [keyOf(index)],
        constants: { [width]: units },
        functions: [mixFunction, keepFunction],
        main: eachRow(
          `o[#] *= keep(${keyOf(index)}, (4 * p.y + #) * ${width} + 4 * p.x, ${dropoutThreshold(rate)}u) * ${float(scale)};`,
        ),
        origin,
      });
    const { origin } = input;
    // What was drafted and what is stored now differ by the scale; a value stored before this layer does not.
    const output = input.stored ? drop(input, { value: null, scale }) : drop(input, origin);
    if (!input.stored) origin.scale *= scale;
    return { output, backward: (gradient) => ({ input: drop(gradient), band: null }) };
  },
};

const keepFunction = `vec4 keep(uint key, int index, uint threshold) {
  return vec4(greaterThanEqual(mix32(key + uint(index) + uvec4(0, 1, 2, 3)), uvec4(threshold)));
}`;
