/** @file Sample: a synthetic red-wine table for the tutorial's recipe, made by scripts/make-synthetic-wine.ts. */
import { fetchSample } from './fetch-sample';
import type { Sample } from './sample';

const fileName = 'red-wine-synthetic.csv';

export const sample: Sample = {
  id: 'red-wine-synthetic',
  title: 'Red wine (synthetic)',
  description: 'Eleven lab measurements of made-up wines, to predict a quality grade from 3 to 8.',
  source:
    'Generated from summary statistics of the red-wine table in P. Cortez, A. Cerdeira, F. Almeida, T. Matos, ' +
    'J. Reis, Modeling wine preferences by data mining from physicochemical properties, Decision Support Systems ' +
    '47(4), 2009 (UCI Machine Learning Repository). No row is real.',
  licence: 'MIT, as Lossline',
  rows: 1599,
  columns: 12,
  synthetic: true,
  load: async () => ({
    file: await fetchSample(`${import.meta.env.BASE_URL}samples/${fileName}`),
    name: fileName,
  }),
  recipe: { label: 'quality', kind: 'classification', preset: 'tutorial' },
};
