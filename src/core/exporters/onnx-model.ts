/**
 * @file The model as one ONNX file with its preparation inside: raw columns in, probabilities and label out.
 */
import { version } from '../../../package.json';
import type { Exporter } from './exporter';
import { encodeModel } from './onnx/model-proto';
import { modelGraph } from './onnx/model-graph';
import { plural } from './plural';
import { trainedContext, withoutModel, type TrainedContext } from './trained-context';

export const onnxExporter: Exporter = {
  id: 'onnx',
  title: 'ONNX model',
  describe: ({ fitted }) =>
    `Raw columns in, ${fitted.outputs.length > 1 ? 'probabilities and label' : 'value'} out, in any language with ONNX Runtime.`,
  unavailable: withoutModel,
  files: (context) => [
    { name: 'model.onnx', type: 'application/octet-stream', content: onnxModel(context) },
  ],
};

function onnxModel(context: Parameters<typeof trainedContext>[0]): Uint8Array {
  const trained = trainedContext(context);
  const { fitted, plan, weights, recipe, runName, tableName } = trained;
  return encodeModel({
    graph: modelGraph(fitted, plan, weights),
    producer: { name: 'Lossline', version },
    doc: describeModel(trained),
    metadata: {
      run: runName,
      learnt_from: tableName,
      label: fitted.label,
      outputs: JSON.stringify(fitted.outputs),
      preparation: JSON.stringify(fitted),
      recipe: JSON.stringify(recipe),
    },
  });
}

function describeModel({ fitted, tableName, weightsEpoch }: TrainedContext): string {
  return [
    `Predicts ${fitted.label}, learnt from ${tableName} in ${plural(weightsEpoch, 'epoch')}.`,
    'Each input is one raw column, [N, 1]: numbers and dates as float64 (NaN is missing, dates in',
    'milliseconds since 1970 UTC), words as text (an empty one is missing).',
    'Rows that cannot be predicted give NaN and an empty label.',
  ].join(' ');
}
