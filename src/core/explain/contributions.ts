/**
 * @file What each column contributes to one row's prediction, as Shapley values: the column's share in the way from the
 * average prediction to this row's, whatever order the columns are set in. Columns that are not yet set keep the values
 * of background rows, so that the contributions sum exactly to prediction - average over these rows. E. Štrumbelj,
 * I. Kononenko, Explaining prediction models and individual predictions with feature contributions, 2014.
 */
import { exactShapley } from './exact-shapley';
import { someRows } from './evaluate';
import type { Beat, ExplainedModel } from './explained-model';
import type { FeatureGroup } from './feature-groups';
import { sampledShapley } from './sampled-shapley';

/** Columns up to which every order is taken into account. */
export const MAX_EXACT = 11;
/** Background rows at most. */
const MAX_BACKGROUND = 100;

export interface Contributions {
  columns: string[];
  numOutputs: number;
  /** `[columns, numOutputs]`. */
  values: Float64Array;
  /** `[numOutputs]`: the mean prediction of the background rows. */
  average: Float64Array;
  /** `[numOutputs]`. */
  prediction: Float64Array;
  /** Training rows that stood for what is not known of a column. */
  backgroundRows: number;
  /** Random orders of the columns that were tried; null where all were. */
  orders: number | null;
}

export interface ShapleyProblem {
  model: ExplainedModel;
  groups: readonly FeatureGroup[];
  /** `[numFeatures]`. */
  row: Float32Array;
  /** `[numBackground, numFeatures]`. */
  background: Float32Array;
  numBackground: number;
}

/** The contributions to the outputs of a prepared row, against training rows `x` `[numRows, numFeatures]`. */
export async function explainRow(
  model: ExplainedModel,
  { row, groups, x }: { row: Float32Array; groups: readonly FeatureGroup[]; x: Float32Array },
  beat: Beat,
): Promise<Contributions> {
  const background = someRows(x, model.numFeatures, MAX_BACKGROUND);
  const numBackground = background.length / model.numFeatures;
  const problem = { model, groups, row, background, numBackground };
  const solved = await (groups.length <= MAX_EXACT
    ? exactShapley(problem, beat)
    : sampledShapley(problem, beat));
  return {
    ...solved,
    columns: groups.map(({ name }) => name),
    numOutputs: model.numOutputs,
    backgroundRows: numBackground,
  };
}
