/** @file Sample: cars of 1970 to 1982 out of the vega-datasets package; a measured label, so regression. */
import url from '../../../node_modules/vega-datasets/data/cars.json?url';
import { fetchJsonAsCsv } from './fetch-sample';
import type { Sample } from './sample';

export const sample: Sample = {
  id: 'cars',
  rows: 406,
  columns: 9,
  synthetic: false,
  load: async () => ({ file: await fetchJsonAsCsv(url), name: 'cars.csv' }),
  recipe: {
    label: 'Miles_per_Gallon',
    kind: 'regression',
    excluded: ['Name'],
    preset: 'default',
    // The label is not scaled, so that the output has a long way to go.
    training: { learningRate: 0.01, batchSize: 32, epochs: 200 },
  },
};
