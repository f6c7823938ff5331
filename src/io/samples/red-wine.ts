/** @file Sample: a synthetic red-wine table for the tutorial's recipe, made by scripts/make-synthetic-wine.ts. */
import { fetchSample } from './fetch-sample';
import type { Sample } from './sample';

const fileName = 'red-wine-synthetic.csv';

export const sample: Sample = {
  id: 'red-wine-synthetic',
  rows: 1599,
  columns: 12,
  synthetic: true,
  load: async () => ({
    file: await fetchSample(`${import.meta.env.BASE_URL}samples/${fileName}`),
    name: fileName,
  }),
  recipe: { label: 'quality', kind: 'classification', preset: 'tutorial' },
};
