/**
 * @file The weights for NumPy, in Keras's order, to go on from in the Keras and PyTorch programs.
 */
import { say } from '../../words/say';
import { weightSpecs } from '../network/plan';
import type { Exporter } from './exporter';
import { npzBytes } from './npz';

export const weightsExporter: Exporter = {
  id: 'weights',
  title: 'exporters.weights.title',
  describe: () => say('exporters.weights.note'),
  unavailable: ({ weights }) => (weights ? null : say('exporters.notEnded')),
  files: async ({ plan, weights }) => {
    const arrays = weightSpecs(plan).map(({ name, layer, shape }, i) => ({
      name: `layer_${layer}_${name}`,
      shape,
      values: weights?.[i] ?? new Float32Array(0),
    }));
    const type = 'application/octet-stream';
    return [{ name: 'weights.npz', type, content: await npzBytes(arrays) }];
  },
};
