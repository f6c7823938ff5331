import { memory } from '@tensorflow/tfjs-core';
import { describeDevice } from '../../testing/describe-device';
import { createTfjsDevice } from './device';

describeDevice('TensorFlow.js on WebGL', createTfjsDevice(['webgl']), {
  countAllocations: () => memory().numTensors,
  numSteps: 20,
});
