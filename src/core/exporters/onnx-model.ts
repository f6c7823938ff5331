/**
 * @file The model as one ONNX file with its preparation inside: raw columns in, probabilities and label out.
 */
import { say } from '../../words/say';
import { version } from '../../../package.json';
import type { Exporter } from './exporter';
import { encodeModel } from './onnx/model-proto';
import { modelGraph } from './onnx/model-graph';
import { trainedContext, withoutModel, type TrainedContext } from './trained-context';

export const onnxExporter: Exporter = {
  id: 'onnx',
  title: 'exporters.onnx.title',
  describe: ({ fitted }) =>
    say('exporters.onnx.note', { context: fitted.outputs.length > 1 ? 'classes' : 'value' }),
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
  const epochs = { key: 'exporters.counts.epochs', params: { count: weightsEpoch } } as const;
  return [
    say('exporters.onnx.predicts', { label: fitted.label, table: tableName, epochs }),
    say('exporters.onnx.inputs'),
    say('exporters.onnx.unknownRows'),
  ].join(' ');
}
