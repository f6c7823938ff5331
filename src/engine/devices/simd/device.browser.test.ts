import { describeDevice } from '../../testing/describe-device';
import { simdDevice } from './device';

describeDevice('simd in the browser', simdDevice);
