/**
 * @file Softmax, which needs whole rows: a = e^(z - logsumexp(z)), and back dz = a · (da - Σ a · da).
 * Where categorical cross-entropy follows, the loss goes straight from the logits and this is only for predictions.
 */
import {
  blockOf,
  createDraft,
  maskColumns,
  mergeReads,
  readsOf,
  store,
  type Builder,
  type Draft,
  type InlineValue,
  type Value,
} from './draft';
import { eachRow } from './pass';
import { rowFacts } from './row-facts';
import { blocksOf } from './textures';

/** GLSL that adds the number `z` of four rows to a running logsumexp, kept as `highest` and `total`. */
export const addToLogSumExp = `{
        vec4 higher = max(highest, z);
        total = total * exp(highest - higher) + exp(z - higher);
        highest = higher;
      }`;

export const logSumExpStart = 'vec4 highest = vec4(-3.0e38), total = vec4(0.0);';

/** Probabilities out of logits, each row's sum being 1. */
export function softmaxForward(builder: Builder, logits: Draft, index: number): Draft {
  const z = store(builder, logits, `z${index}`);
  const main = `${logSumExpStart}
  ${eachColumn(z, addToLogSumExp)}
  mat4 facts = mat4(highest + log(total), vec4(0.0), vec4(0.0), vec4(0.0));`;
  return rowsDraft(builder, `softmax-${index}`, [z], main, {
    value: `mat4 o = transpose(${blockOf(z, 'p.x', 'p.y')});
  ${eachRow('o[#] = exp(o[#] - facts[0]);')}
  o = transpose(o);`,
  });
}

/** From the gradient at the probabilities `a` to that at the logits. */
export function softmaxBackward(
  builder: Builder,
  gradient: Draft,
  a: Value | InlineValue,
  index: number,
): Draft {
  const da = store(builder, gradient, `da${index}`);
  const main = `vec4 total = vec4(0.0);
  for (int c = 0; c < ${blocksOf(a.columns)}; c++) {
    mat4 some = ${blockOf(a, 'c', 'p.y')}, gradients = ${blockOf(da, 'c', 'p.y')};
    total += vec4(${[0, 1, 2, 3].map((row) => `dot(some[${row}], gradients[${row}])`).join(', ')});
  }
  mat4 facts = mat4(total, vec4(0.0), vec4(0.0), vec4(0.0));`;
  const draft = rowsDraft(builder, `softmax-back-${index}`, [a, da], main, {
    value: `mat4 o = ${blockOf(da, 'p.x', 'p.y')}, values = ${blockOf(a, 'p.x', 'p.y')};
  ${eachRow('o[#] = values[#] * (o[#] - facts[0][#]);')}`,
  });
  // What was stored beside the gradient stays beside it.
  const beside = gradient.beside && `o = ${blockOf(da, String(blocksOf(a.columns)), 'p.y')};`;
  return { ...draft, beside };
}

function rowsDraft(
  builder: Builder,
  name: string,
  values: readonly (Value | InlineValue)[],
  facts: string,
  { value }: { value: string },
): Draft {
  const { columns } = values[0];
  const reads = readsOf(...values);
  const known = rowFacts(
    builder,
    `facts_${name.replaceAll('-', '_')}`,
    { ...reads, main: facts },
    blocksOf(columns),
  );
  return createDraft({
    name,
    columns,
    ...mergeReads(reads, known),
    main: `${known.main}\n  ${value}\n  ${maskColumns(columns)}`,
    work: blocksOf(columns),
  });
}

/** A loop over a row's columns with `z`, the column of four rows, and its number `unit` at hand. */
export function eachColumn(value: Value | InlineValue, statement: string): string {
  const { columns } = value;
  const one = (j: number) => `if (4 * c + ${j} < ${columns}) {
      vec4 z = columns[${j}];
      float unit = float(4 * c + ${j});
      ${statement}
    }`;
  return `for (int c = 0; c < ${blocksOf(columns)}; c++) {
    mat4 columns = transpose(${blockOf(value, 'c', 'p.y')});
    ${[0, 1, 2, 3].map(one).join('\n    ')}
  }`;
}
