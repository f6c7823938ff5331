/**
 * @file The network as TensorFlow.js's layers-model: a Keras Sequential in JSON, and its weights in one binary file.
 */
import type { Activation } from '../../network/activations';
import { leakySlope } from '../../network/activations';
import { weightSpecs, type NetworkPlan, type PlannedLayer } from '../../network/plan';
import { concatBytes, floatBytes } from '../onnx/protobuf';

interface KerasLayer {
  class_name: string;
  config: Record<string, unknown> & { name: string };
}

/** What `tf.loadLayersModel` takes as `model.json`. */
export interface LayersModel {
  format: 'layers-model';
  generatedBy: string;
  convertedBy: null;
  modelTopology: object;
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: readonly number[]; dtype: 'float32' }[];
  }[];
}

/** The model of that plan, whose weights lie in the file `weightsFile`. */
export function layersModel(
  plan: NetworkPlan,
  generatedBy: string,
  weightsFile: string,
): LayersModel {
  const layers = plan.layers.flatMap(kerasLayers);
  layers[0].config.batch_input_shape = [null, plan.numInputs];
  const weights = weightSpecs(plan).map(({ name, layer, shape }) => ({
    name: `${nameOf(plan.layers[layer], layer)}/${name}`,
    shape,
    dtype: 'float32' as const,
  }));
  return {
    format: 'layers-model',
    generatedBy,
    convertedBy: null,
    modelTopology: {
      keras_version: '2.15.0',
      backend: 'tensorflow',
      model_config: { class_name: 'Sequential', config: { name: 'sequential', layers } },
    },
    weightsManifest: [{ paths: [weightsFile], weights }],
  };
}

/** All weights after each other, float32 and little-endian. */
export function weightBytes(weights: readonly Float32Array[]): Uint8Array {
  return concatBytes(weights.map(floatBytes));
}

/** TensorFlow.js knows silu by its older name, and leaky_relu as a layer only. */
const activationNames: Partial<Record<Activation, string>> = {
  silu: 'swish',
  leaky_relu: 'linear',
};

function kerasLayers(layer: PlannedLayer, index: number): KerasLayer[] {
  const name = nameOf(layer, index);
  const config = { name, trainable: true, dtype: 'float32' };
  switch (layer.kind) {
    case 'dense': {
      const activation = activationNames[layer.activation] ?? layer.activation;
      const { units, kernelInitializer = 'glorot_uniform' } = layer;
      const dense = { ...config, units, activation, use_bias: true };
      const initializer = { class_name: classNameOf(kernelInitializer), config: { seed: null } };
      return [
        {
          class_name: 'Dense',
          config: { ...dense, kernel_initializer: initializer, ...penaltyOf(layer) },
        },
        ...(layer.activation === 'leaky_relu' ? [leakyRelu(`${name}_leaky_relu`)] : []),
      ];
    }
    case 'activation':
      if (layer.activation === 'leaky_relu') return [leakyRelu(name)];
      return [
        {
          class_name: 'Activation',
          config: { ...config, activation: activationNames[layer.activation] ?? layer.activation },
        },
      ];
    case 'batch-normalization': {
      const { momentum, epsilon } = layer;
      return [
        { class_name: 'BatchNormalization', config: { ...config, axis: -1, momentum, epsilon } },
      ];
    }
    case 'dropout':
      return [{ class_name: 'Dropout', config: { ...config, rate: layer.rate } }];
    case 'gaussian-noise':
      return [{ class_name: 'GaussianNoise', config: { ...config, stddev: layer.stddev } }];
  }
}

function leakyRelu(name: string): KerasLayer {
  return { class_name: 'LeakyReLU', config: { name, trainable: true, alpha: leakySlope } };
}

function penaltyOf({ l1 = 0, l2 = 0 }: { l1?: number; l2?: number }): object {
  if (l1 === 0 && l2 === 0) return {};
  return { kernel_regularizer: { class_name: 'L1L2', config: { l1, l2 } } };
}

/** `he_normal` as `HeNormal`. */
function classNameOf(initializer: string): string {
  return initializer.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Unique, such as `dense_1`. */
function nameOf({ kind }: PlannedLayer, index: number): string {
  return `${kind.replaceAll('-', '_')}_${index + 1}`;
}
