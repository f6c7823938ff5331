/**
 * @file A trained model as the explanations see it: prepared rows in, outputs out. They ask nothing else of it, so that
 * they hold for any network, and a test explains a formula.
 */

export interface ExplainedModel {
  /** Features of a prepared row. */
  numFeatures: number;
  /** One a class for classification, one for regression. */
  numOutputs: number;
  /** `[numRows, numFeatures]` to `[numRows, numOutputs]`: probabilities for classification, else values. */
  predict(x: Float32Array, numRows: number): Promise<Float32Array>;
}

/**
 * Called between pieces of long work with the share done, 0 to 1. What awaits it goes on once commands have been heard,
 * and rejects where one of them was Cancel.
 */
export type Beat = (share: number) => Promise<void>;

/** A beat that nobody hears. */
export const noBeat: Beat = () => Promise.resolve();
