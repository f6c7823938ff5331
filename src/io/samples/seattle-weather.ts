/** @file Sample: four years of Seattle's weather out of the vega-datasets package; unbalanced classes and a date. */
import url from '../../../node_modules/vega-datasets/data/seattle-weather.csv?url';
import { fetchSample } from './fetch-sample';
import type { Sample } from './sample';

export const sample: Sample = {
  id: 'seattle-weather',
  rows: 1461,
  columns: 6,
  synthetic: false,
  load: async () => ({ file: await fetchSample(url), name: 'seattle-weather.csv' }),
  recipe: {
    label: 'weather',
    kind: 'classification',
    preset: 'default',
    training: { learningRate: 0.001, batchSize: 64, epochs: 100 },
  },
};
