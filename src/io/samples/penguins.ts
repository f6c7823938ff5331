/** @file Sample: the Palmer penguins out of the vega-datasets package; classes, words and missing values. */
import url from '../../../node_modules/vega-datasets/data/penguins.json?url';
import { fetchJsonAsCsv } from './fetch-sample';
import type { Sample } from './sample';

export const sample: Sample = {
  id: 'penguins',
  rows: 344,
  columns: 7,
  synthetic: false,
  load: async () => ({ file: await fetchJsonAsCsv(url), name: 'penguins.csv' }),
  recipe: {
    label: 'Species',
    kind: 'classification',
    preset: 'default',
    training: { learningRate: 0.001, batchSize: 32, epochs: 60 },
  },
};
