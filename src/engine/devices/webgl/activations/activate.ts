/**
 * @file Activations appended to drafts, and their slopes to the drafts of gradients.
 */
import type { Activation } from '@/core/network/activations';
import {
  append,
  blockOf,
  maskColumns,
  mergeReads,
  readsOf,
  type Draft,
  type Origin,
} from '../draft';
import { eachRow, float } from '../pass';
import { activationKinds } from './activation-list';

export type ElementwiseActivation = Exclude<Activation, 'softmax'>;

/** The draft's numbers, activated. */
export function activate(draft: Draft, name: ElementwiseActivation): Draft {
  if (name === 'linear') return draft;
  return append(draft, {
    functions: [`vec4 activate_${name}(vec4 z) { return ${activationKinds[name].value}; }`],
    main: `${eachRow(`o[#] = activate_${name}(o[#]);`)} ${maskColumns(draft.columns)}`,
  });
}

/** From the gradient at the activations to that at the pre-activations. */
export function deactivate(gradient: Draft, name: ElementwiseActivation, activated: Origin): Draft {
  if (name === 'linear') return gradient;
  const { value, scale } = activated;
  // A dropped number has gradient 0 already, so it matters only that kept ones are scaled back.
  return append(gradient, {
    ...mergeReads(readsOf(value!), {
      functions: [`vec4 slope_${name}(vec4 a) { return ${activationKinds[name].slope}; }`],
    }),
    main: `{ mat4 activated = ${blockOf(value!, 'p.x', 'p.y')}${scale === 1 ? '' : ` * ${float(1 / scale)}`};
  ${eachRow(`o[#] *= slope_${name}(activated[#]);`)} }`,
  });
}
