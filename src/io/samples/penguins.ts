/** @file Sample: the Palmer penguins out of the vega-datasets package; classes, words and missing values. */
import url from '../../../node_modules/vega-datasets/data/penguins.json?url';
import { fetchJsonAsCsv } from './fetch-sample';
import type { Sample } from './sample';

export const sample: Sample = {
  id: 'penguins',
  title: 'Penguins',
  description:
    'Body measurements of 344 penguins, some missing, to predict which of three species each is.',
  source:
    'K. Gorman and the Palmer Station Antarctica LTER, by way of A. Horst’s palmerpenguins and vega-datasets',
  licence: 'CC0 1.0',
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
