/**
 * @file The features that one column of the table became: whatever explains a model speaks of columns, and moves all
 * features of one together, since no row has a level twice or a month without its year.
 */
import { countFeatures } from '../preparation/fitted-columns';
import type { FittedPreparation } from '../preparation/fitted-preparation';

export interface FeatureGroup {
  /** The column's name. */
  name: string;
  /** Place of its first feature in a prepared row. */
  first: number;
  /** Number of its features; 0 for a column of dates that never vary. */
  count: number;
}

/** One group a feature column, in the order of the features. */
export function featureGroups({ columns }: Pick<FittedPreparation, 'columns'>): FeatureGroup[] {
  let next = 0;
  return columns.map((column) => {
    const [first, count] = [next, countFeatures(column)];
    next += count;
    return { name: column.name, first, count };
  });
}
