/**
 * @file An advice: one thing that the curves say, why, and what to do about it. Each kind of advice is one file here
 * that exports an `AdviceKind`; advice-list.ts names them all in order of urgency.
 */
import type { Phrase } from '../../words/say';
import type { PreparedSummary } from '../preparation/prepared-summary';
import type { Recipe } from '../recipe/recipe';
import type { ChangedSettings } from '../training/changes';
import type { Curve } from './curve';

/** What a button beside an advice does, as data; `label` is what the button says. */
export type CoachAction =
  /**
   * Sets one value of the recipe, at a path such as `training.learningRate`. `again` where the run so far is of no use
   * for it, so that a new run has to start.
   */
  | { kind: 'set'; path: string; value: unknown; again: boolean; label: Phrase }
  | { kind: 'stop'; label: Phrase }
  /** Goes back to the end of epoch `epoch` of the run and on from there with these settings, in a run of its own. */
  | { kind: 'rewind'; epoch: number; settings: ChangedSettings; label: Phrase }
  | { kind: 'early-stopping'; patience: number; label: Phrase };

export type AdviceTone = 'good' | 'hint' | 'warning';

export interface Advice {
  id: string;
  tone: AdviceTone;
  /** One short sentence. */
  message: Phrase;
  /** The numbers behind it, one or two sentences; null where there are none. */
  reason: Phrase | null;
  action: CoachAction | null;
}

/** What an advice looks at: a run as it was after some number of epochs. */
export interface Seen {
  recipe: Recipe;
  prepared: PreparedSummary | null;
  /** Epochs done and epochs that the run will have. */
  epochs: number;
  planned: number;
  /** False once the run has ended. */
  active: boolean;
  /** True where it ended because its epochs were done, of which a person has taken none away. */
  completed: boolean;
  /** The error code of a run that failed. */
  errorCode: string | null;
  /** Learning rate and batch size in force. */
  learningRate: number;
  batchSize: number;
  /** Seconds an epoch takes, 0 where not known. */
  secondsPerEpoch: number;
  /** The whole history in bins. */
  loss: Curve;
  valLoss: Curve;
  metric: Curve;
  valMetric: Curve;
  /** The epoch with the smallest val_loss; null before the first has ended. */
  bestEpoch: number | null;
  /** The loss since the learning rate was last changed, in bins. */
  recentLoss: Curve;
}

export interface AdviceKind {
  id: string;
  /** The advice where it applies, else null. */
  look(seen: Seen): Omit<Advice, 'id'> | null;
}
