/**
 * @file What an exporter is: one thing that can be taken away from a run, as one or more files. Exporters are pure, so
 * that the same run gives the same bytes wherever it is asked for in the same language, the one that the page speaks:
 * that is what a file tells its reader in. The page offers them for saving.
 */
import type { WordKey } from '../../words/say';
import type { NetworkPlan } from '../network/plan';
import type { FittedPreparation } from '../preparation/fitted-preparation';
import type { PreparedSummary } from '../preparation/prepared-summary';
import type { SetPredictions } from '../protocol/training-protocol';
import type { Recipe } from '../recipe/recipe';
import type { TableInfo } from '../table/table-info';
import type { History } from '../training/history';
import type { Run } from '../training/run';

export interface ExportedFile {
  /** A name without folders that any system takes, such as `train.py`. */
  name: string;
  /** A media type, such as `text/csv`. */
  type: string;
  /** Text is written as UTF-8. */
  content: string | Uint8Array;
}

/** How the file that a run learnt from is to be read again. */
export interface ExportTable {
  /** What the reader found out, its columns and how the file is written. */
  info: TableInfo;
  /** Marks for missing values that a person added to the usual ones. */
  missingMarks: readonly string[];
}

/** A run as exporters see it. */
export interface ExportContext {
  /** What a person calls the run, such as `Run 3`. */
  runName: string;
  /** Name of the file it learnt from. */
  tableName: string;
  recipe: Recipe;
  /** The preparation learnt from the training rows. */
  fitted: FittedPreparation;
  /** The network, its output layer included; one sigmoid unit for two classes under `binary_crossentropy`. */
  plan: NetworkPlan;
  /** In the order of `weightSpecs(plan)`; null before there is a model. */
  weights: readonly Float32Array[] | null;
  /** Epochs done when the weights were what they are; 0 where there are none. */
  weightsEpoch: number;
  history: History;
  /** Rows trained on, those for validation left out. */
  numTrain: number;
  /** The network's predictions of the test rows; null before the run has ended. */
  test: SetPredictions | null;
  /** Null where that file is no longer the one at hand. */
  table: ExportTable | null;
  /** How the run went; absent where only its recipe is known. */
  facts?: RunFacts;
}

/** What is known of a run besides what its programs and models need. */
export type RunFacts = Pick<Run, 'backend' | 'seconds' | 'startedAt' | 'stoppedEarly'> & {
  prepared: PreparedSummary;
};

export interface Exporter {
  /** Stable and unique, such as `keras-script`. */
  id: string;
  /** What it is called on the page, such as `Keras script`. */
  title: WordKey;
  /** One short sentence, said: what it is good for. */
  describe(context: ExportContext): string;
  /** One sentence, said: why it cannot be had; null where it can. */
  unavailable(context: ExportContext): string | null;
  /** At least one file; several are saved as one zip named after the run. Throws `UserError` where it cannot be made. */
  files(context: ExportContext): readonly ExportedFile[] | Promise<readonly ExportedFile[]>;
}
