/**
 * @file Activations appended to drafts, and their slopes to the drafts of gradients.
 */
import type { Activation } from '@/core/network/activations';
import {
  append,
  blockOf,
  draftOf,
  maskColumns,
  mergeReads,
  readsOf,
  store,
  type Builder,
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
    functions: valueFunctions(name),
    main: `${eachRow(`o[#] = activate_${name}(o[#]);`)} ${maskColumns(draft.columns)}`,
  });
}

function valueFunctions(name: ElementwiseActivation): string[] {
  const { value, functions = [] } = activationKinds[name];
  return [...functions, `vec4 activate_${name}(vec4 z) { return ${value}; }`];
}

/**
 * The draft's numbers, activated, where the slope is to be taken from what they were before: those are stored. `back`
 * goes from the gradient at the activations to that before them.
 */
export function activateStored(
  builder: Builder,
  draft: Draft,
  name: ElementwiseActivation,
  index: number,
): { output: Draft; back(gradient: Draft): Draft } {
  if (name === 'linear') return { output: draft, back: (gradient) => gradient };
  const before = store(builder, draft, `z${index}`);
  const output = { ...activate(draftOf(before), name), origin: { value: null, scale: 1 } };
  const slope = `vec4 slopeAt_${name}(vec4 z) { vec4 a = activate_${name}(z); return ${activationKinds[name].slope}; }`;
  return {
    output,
    back: (gradient) =>
      append(gradient, {
        ...mergeReads(readsOf(before), { functions: [...valueFunctions(name), slope] }),
        main: `{ mat4 before = ${blockOf(before, 'p.x', 'p.y')};
  ${eachRow(`o[#] *= slopeAt_${name}(before[#]);`)} }`,
      }),
  };
}

/** True where going back through the activation needs what was there before it. */
export function needsInput(name: ElementwiseActivation): boolean {
  return activationKinds[name].needsInput === true;
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
