import { describeDevice } from '../../testing/describe-device';
import { webglDevice } from './device';
import { countCalls } from './testing';

const calls = countCalls();

describeDevice('WebGL', webglDevice, { countAllocations: () => calls.textures });
