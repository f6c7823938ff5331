/**
 * @file The network in Keras: one line a layer.
 */
import { say } from '../../../words/say';
import type { NetworkPlan, PlannedLayer } from '../../network/plan';
import { pyNumber, pyString } from '../python/literals';
import type { Section } from '../python/section';

/** The section that builds `model`. */
export function networkSection(plan: NetworkPlan): Section {
  const layers = plan.layers.map((layer) => `    ${layerCode(layer)},\n`).join('');
  return {
    title: say('exporters.keras.network.title'),
    text: say('exporters.keras.network.text', {
      inputs: { key: 'exporters.counts.inputs', params: { count: plan.numInputs } },
      outputs: { key: 'exporters.counts.outputs', params: { count: plan.numOutputs } },
    }),
    code: `model = keras.Sequential([
    keras.Input((x_train.shape[1],)),
${layers}])
model.summary()`,
  };
}

/** The expression that makes the layer. */
export function layerCode(layer: PlannedLayer): string {
  switch (layer.kind) {
    case 'dense':
      return `keras.layers.Dense(${denseArguments(layer).join(', ')})`;
    case 'batch-normalization':
      return `keras.layers.BatchNormalization(momentum=${pyNumber(layer.momentum)}, epsilon=${pyNumber(layer.epsilon)})`;
    case 'dropout':
      return `keras.layers.Dropout(${pyNumber(layer.rate)})`;
    case 'activation':
      return `keras.layers.Activation(${pyString(layer.activation)})`;
    case 'gaussian-noise':
      return `keras.layers.GaussianNoise(${pyNumber(layer.stddev)})`;
  }
}

function denseArguments({
  units,
  activation,
  kernelInitializer,
  l1 = 0,
  l2 = 0,
}: Extract<PlannedLayer, { kind: 'dense' }>): string[] {
  const penalties = [l1 > 0 && `l1=${pyNumber(l1)}`, l2 > 0 && `l2=${pyNumber(l2)}`];
  const written = penalties.filter((penalty) => penalty !== false).join(', ');
  return [
    String(units),
    ...(activation === 'linear' ? [] : [`activation=${pyString(activation)}`]),
    ...(kernelInitializer === undefined || kernelInitializer === 'glorot_uniform'
      ? []
      : [`kernel_initializer=${pyString(kernelInitializer)}`]),
    ...(written === '' ? [] : [`kernel_regularizer=keras.regularizers.L1L2(${written})`]),
  ];
}
