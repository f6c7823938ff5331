/**
 * @file What the page and the model worker say to each other. The worker holds one trained model, and the rows it was
 * trained and tested on where they are at hand; the page asks by request number and gets exactly one final answer
 * (that of the command's name, or `failed`) for each, with `progress` before it where it takes long.
 */
import type { Contributions } from '../explain/contributions';
import type { Dependence } from '../explain/dependence';
import type { Importance } from '../explain/importance';
import type { UserErrorData } from '../errors';
import type { Cell } from '../predict/cells';
import type { FittedPreparation } from '../preparation/fitted-preparation';
import type { PreparedData } from '../preparation/prepared-data';
import type { Recipe } from '../recipe/recipe';
import type { SetPredictions } from './training-protocol';

export type SetName = 'train' | 'validation' | 'test';

/** A trained model and what it takes to use it. */
export interface ModelSource {
  recipe: Recipe;
  fitted: FittedPreparation;
  /** In the order of `weightSpecs(plan)`. */
  weights: readonly Float32Array[];
  /** The run's rows as they were prepared for it; null where its table is not at hand. */
  data: PreparedData | null;
}

export type ModelCommand =
  /** Takes the place of the model before it; what still runs on that one fails as cancelled. */
  | { type: 'open'; request: number; source: ModelSource }
  /** Outputs of prepared rows, `x` being `[numRows, numFeatures]`. */
  | { type: 'predict'; request: number; x: Float32Array; numRows: number }
  | { type: 'predict-set'; request: number; set: SetName }
  | { type: 'importance'; request: number; set: SetName; repeats: number; seed: number }
  /** How the outputs depend on the column of that name. */
  | { type: 'dependence'; request: number; column: string }
  | { type: 'contributions'; request: number; row: ExplainedRow }
  | { type: 'cancel'; request: number };

/** A row of one of the sets by its place in its file, or a prepared row `[numFeatures]`. */
export type ExplainedRow = { rowId: number } | { x: Float32Array };

export type ModelEvent =
  | { type: 'progress'; request: number; share: number }
  /** One cell a feature column: what a form starts at. */
  | { type: 'open'; request: number; typical: Cell[] }
  /** `[numRows, numOutputs]`: probabilities for classification, one column a class; else values. */
  | { type: 'predict'; request: number; outputs: Float32Array }
  | { type: 'predict-set'; request: number; predictions: SetPredictions }
  | { type: 'importance'; request: number; importance: Importance }
  | { type: 'dependence'; request: number; dependence: Dependence }
  | { type: 'contributions'; request: number; contributions: Contributions }
  | { type: 'failed'; request: number; error: UserErrorData };
