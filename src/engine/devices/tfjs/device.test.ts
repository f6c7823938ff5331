import { memory } from '@tensorflow/tfjs-core';
import { describeDevice } from '../../testing/describe-device';
import { createTfjsDevice } from './device';

describeDevice('TensorFlow.js on the CPU', createTfjsDevice(['cpu']), {
  countAllocations: () => memory().numTensors,
});
