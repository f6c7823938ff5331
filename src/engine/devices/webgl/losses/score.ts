/**
 * @file A batch's scores, and the gradient of its loss. Each row has its facts: what the gradient needs to know, its
 * loss, its metric. In training they are stored beside the gradient, so that one pass makes both.
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
} from '../draft';
import { eachRow, float, type Pass } from '../pass';
import { rowFacts, type RowFacts } from '../row-facts';
import { eachColumn } from '../softmax';
import { blocksOf, type Target } from '../textures';
import type { LossTarget } from '@/core/training/losses';
import type { LossKind } from './loss-kind';

/** Where sums of losses and metric can be read: numbers 1 and 2 of each row's block. */
export interface Scores {
  value: Value;
  /** Column block. */
  column: number;
}

/** The rows' targets: the first number is the class or the value, the second the weight of the row's loss. */
export interface Targets {
  value: Value;
  /** Column block. */
  column: number;
}

/** Stores the scores of outputs. */
export function storeScores(
  builder: Builder,
  kind: LossKind,
  outputs: Value | InlineValue,
  targets: Targets,
): Scores {
  const facts = factsOf(kind, outputs, targets);
  const main = `${facts.main}\n  mat4 o = transpose(facts);`;
  const work = blocksOf(outputs.columns);
  const draft = createDraft({ ...facts, name: 'scores', columns: 4, main, work });
  return { value: store(builder, draft, 'scores'), column: 0 };
}

/** The gradient of the batch's mean loss at its outputs, to be stored with the scores one column block right of it. */
export function lossGradient(
  builder: Builder,
  kind: LossKind,
  outputs: Value | InlineValue,
  targets: Targets,
): Draft {
  const blocks = blocksOf(outputs.columns);
  const facts = rowFacts(builder, 'scores', factsOf(kind, outputs, targets), blocks);
  const reads = readsOf(outputs, targets.value);
  return createDraft({
    name: 'loss-gradient',
    columns: outputs.columns,
    ...mergeReads(reads, facts),
    work: blocks,
    main: `${facts.main}
  ${gradientMain(kind, outputs, targets)}`,
    beside: 'o = transpose(facts);',
  });
}

const readTargets = ({ value, column }: Targets) =>
  `transpose(${blockOf(value, String(column), 'p.y')})`;

const realRows = 'lessThan(4 * p.y + ivec4(0, 1, 2, 3), ivec4(rows))';

/** GLSL that leaves `mat4 facts`: known, loss, metric and nothing, all 0 past the batch's last row. */
function factsOf(kind: LossKind, outputs: Value | InlineValue, targets: Targets): RowFacts {
  const score = scoring[kind.target];
  return {
    ...readsOf(outputs, targets.value),
    main: `mat4 facts;
  {
  mat4 targets = ${readTargets(targets)};
  vec4 target = targets[0];
  float numOutputs = ${float(outputs.columns)};
  ${kind.start} ${score.start}
  ${eachColumn(outputs, `${kind.each} ${score.each}`)}
  ${kind.end}
  facts = mat4(known, mix(vec4(0.0), loss * targets[1], ${realRows}), mix(vec4(0.0), ${score.end}, ${realRows}), vec4(0.0));
  }`,
  };
}

const scoring: Record<LossTarget, { start: string; each: string; end: string }> = {
  class: {
    start: 'vec4 best = vec4(-3.4e38), bestUnit = vec4(-1.0);',
    each: 'bestUnit = mix(bestUnit, vec4(unit), greaterThan(z, best)); best = max(best, z);',
    end: 'vec4(equal(bestUnit, target))',
  },
  binary: {
    start: 'vec4 hit = vec4(0.0);',
    each: 'hit = vec4(equal(vec4(greaterThan(z, vec4(0.0))), target));',
    end: 'hit',
  },
  value: {
    start: 'vec4 errors = vec4(0.0);',
    each: 'errors += abs(z - target);',
    end: 'errors / numOutputs',
  },
};

function gradientMain(kind: LossKind, outputs: Value | InlineValue, targets: Targets): string {
  const { columns } = outputs;
  return `mat4 o;
  {
  mat4 targets = ${readTargets(targets)};
  vec4 target = targets[0], known = facts[0];
  vec4 share = targets[1] / float(rows);
  float numOutputs = ${float(columns)};
  mat4 outputs = transpose(${blockOf(outputs, 'p.x', 'p.y')});
  ${eachRow(`{ vec4 z = outputs[#]; float unit = float(4 * p.x + #); o[#] = mix(vec4(0.0), share * (${kind.gradient}), ${realRows}); }`)}
  o = transpose(o);
  ${maskColumns(columns)}
  }`;
}

/** The pass that sums a batch's scores into a texel; the draw says which row of the target. */
export function scoreSumsPass({ value, column }: Scores, target: Target): Pass {
  return {
    name: 'score-sums',
    ...readsOf(value),
    main: `out0 = vec4(0.0);
  for (int r = 0; r < blockRows; r++) {
    mat4 s = ${blockOf(value, String(column), 'r')};
    out0 += s[0] + s[1] + s[2] + s[3];
  }`,
    numOutputs: 1,
    target,
    height: () => 1,
    work: blocksOf,
  };
}
