/** A set of predictions with what its cards need to know of the run: the one value they all take. */
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';

export type SetName = 'test' | 'validation' | 'train';

export interface Scored extends SetPredictions {
  set: SetName;
  kind: 'classification' | 'regression';
  numRows: number;
  numOutputs: number;
  /** Names of the outputs. */
  names: readonly string[];
  label: string;
  /** What the simplest guess names, and the same as a number. */
  guess: { text: string; value: number };
  /** The rows are of a separate test file. */
  ofTestFile: boolean;
  seed: number;
}

/** The predictions of one set of a run's rows, ready for the cards. */
export function scoredSet(
  set: SetName,
  predictions: SetPredictions,
  recipe: Recipe,
  { outputs, baseline }: PreparedSummary,
): Scored {
  const numRows = predictions.truth.length;
  return {
    ...predictions,
    set,
    kind: recipe.task.kind,
    numRows,
    numOutputs: numRows === 0 ? outputs.length : predictions.outputs.length / numRows,
    names: outputs,
    label: recipe.task.label,
    guess: { text: baseline.guess, value: baseline.value },
    ofTestFile: set === 'test' && recipe.split.method === 'file',
    seed: recipe.training.seed,
  };
}
