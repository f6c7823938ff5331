import { describe, it } from 'vitest';
import { expectGolden, goldenOptimizers } from '../../testing/golden-optimizers';
import { webglDevice } from './device';

/** Every optimizer once; the other devices have all cases, in Node. */
const cases = goldenOptimizers.filter(
  ([, { source, optimizer }]) => source === 'keras' || optimizer.kind === 'sgd',
);

describe('WebGL trains as PyTorch and Keras do', () => {
  it.each(cases)('%s', (_, one) => expectGolden(webglDevice, one));
});
