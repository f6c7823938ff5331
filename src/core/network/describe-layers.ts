/**
 * @file Hidden layers in a line of words, as a person would tell them: `Dense 144 relu · BatchNorm · Dropout 0.3`.
 */
import { say } from '../../words/say';
import type { Layer } from './layers';

/** One layer in words. */
export function describeLayer(layer: Layer): string {
  switch (layer.kind) {
    case 'dense':
      return `Dense ${layer.units} ${layer.activation}`;
    case 'batch-normalization':
      return 'BatchNorm';
    case 'dropout':
      return `Dropout ${layer.rate}`;
    case 'activation':
      return `Activation ${layer.activation}`;
    case 'gaussian-noise':
      return `GaussianNoise ${layer.stddev}`;
  }
}

/** All hidden layers in words; `none` where there is none. */
export function describeLayers(layers: readonly Layer[]): string {
  return layers.length === 0 ? say('common.none') : layers.map(describeLayer).join(' · ');
}
