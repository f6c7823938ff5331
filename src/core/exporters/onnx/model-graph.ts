/**
 * @file The whole way from raw columns to predictions as one ONNX graph: columns, network, and for classes the name of
 * the most probable one. A row that cannot be predicted has NaN and an empty label, not a guess.
 */
import { say } from '../../../words/say';
import type { NetworkPlan } from '../../network/plan';
import type { FittedPreparation } from '../../preparation/fitted-preparation';
import { columnNodes } from './column-nodes';
import { createGraphBuilder, type GraphBuilder } from './graph-builder';
import type { Graph } from './model-proto';
import { networkNodes } from './network-nodes';

/** What the graph gives: `probabilities` and `label` for classes, `value` for a number. */
export const outputNames = { probabilities: 'probabilities', label: 'label', value: 'value' };

/** The graph of a model; `weights` are those of `weightSpecs(plan)`. */
export function modelGraph(
  fitted: FittedPreparation,
  plan: NetworkPlan,
  weights: readonly Float32Array[],
): Graph {
  const names = fitted.columns.map(({ name }) => name);
  const builder = createGraphBuilder([...names, ...Object.values(outputNames)]);
  const parts = fitted.columns.flatMap((column) => columnNodes(builder, column));
  const features = builder.node('Concat', parts, { axis: 1 });
  const raw = networkNodes(builder, plan, weights, features);
  const isUnknown = unknownRows(builder, fitted, features);
  if (fitted.outputs.length === 1) addValue(builder, fitted, known(builder, raw, isUnknown));
  else addClasses(builder, fitted, bothColumns(builder, plan, raw), isUnknown);
  return builder.graph('lossline');
}

function addValue(builder: GraphBuilder, { label }: FittedPreparation, value: string) {
  builder.output({ name: outputNames.value, type: 'float', width: 1, doc: `${label}.` }, value);
}

function addClasses(
  builder: GraphBuilder,
  { outputs, label }: FittedPreparation,
  probabilities: string,
  isUnknown: string | null,
) {
  const place = builder.node('ArgMax', [probabilities], { axis: 1, keepdims: 1 });
  const word = builder.node('Gather', [builder.constant(outputs, [outputs.length]), place]);
  const doc = say('exporters.onnx.probabilities', { label, classes: outputs.join(', ') });
  builder.output(
    { name: outputNames.probabilities, type: 'float', width: outputs.length, doc },
    known(builder, probabilities, isUnknown),
  );
  builder.output(
    {
      name: outputNames.label,
      type: 'string',
      width: 1,
      doc: say('exporters.onnx.label', { label }),
    },
    isUnknown ? builder.node('Where', [isUnknown, builder.constant([''], [1, 1]), word]) : word,
  );
}

/** Two classes that share one sigmoid unit as 1 - p and p. */
function bothColumns(builder: GraphBuilder, { numOutputs }: NetworkPlan, value: string): string {
  if (numOutputs > 1) return value;
  const other = builder.node('Sub', [builder.constant(Float32Array.of(1)), value]);
  return builder.node('Concat', [other, value], { axis: 1 });
}

/** Which rows miss a value that nothing fills, bool `[N, 1]`; null where all is filled. */
function unknownRows(
  builder: GraphBuilder,
  { columns, featureNames }: FittedPreparation,
  features: string,
): string | null {
  if (columns.every(({ fill }) => fill !== null)) return null;
  const ones = builder.constant(new Float32Array(featureNames.length).fill(1), [
    featureNames.length,
    1,
  ]);
  return builder.node('IsNaN', [builder.node('MatMul', [features, ones])]);
}

/** The values with NaN where the row is unknown: operators such as Relu may have lost it on the way. */
function known(builder: GraphBuilder, values: string, isUnknown: string | null): string {
  if (isUnknown === null) return values;
  return builder.node('Where', [isUnknown, builder.constant(Float32Array.of(NaN)), values]);
}
