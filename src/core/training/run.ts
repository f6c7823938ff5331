/**
 * @file A run: one training of one recipe on one table, from the press of Train to its test result. Plain JSON but for
 * the predictions' and the model's typed arrays; every change gives a new value.
 */
import type { UserErrorData } from '../errors';
import type { PreparedSummary } from '../preparation/prepared-summary';
import type { BackendInfo, SetPredictions, TrainingEvent } from '../protocol/training-protocol';
import type { Recipe } from '../recipe/recipe';
import type { TableInfo } from '../table/table-info';
import { withChange, type Change } from './changes';
import type { Checkpoint } from './checkpoint';
import { appendEpochs, emptyHistory, type History } from './history';

export type RunStatus =
  | 'preparing'
  | 'training'
  | 'paused'
  | 'finished'
  | 'stopped'
  | 'failed'
  /** The page ended under it; it can go on. */
  | 'interrupted';

/** Where a run came from, other than a press of Train. */
export type RunOrigin =
  /** Went on from a checkpoint of another run. */
  | { kind: 'branch'; run: string; epoch: number }
  /** One of a sweep's. */
  | { kind: 'sweep'; sweep: string };

/** The fingerprints of the tables that a run learns from and is tested on. */
export interface TableFingerprints {
  table: string;
  /** Null where it has no separate test file. */
  test: string | null;
}

/** What is known of a run before it begins. */
export interface RunStart {
  id: string;
  /** What a person calls it, such as `Run 3`. */
  name: string;
  recipe: Recipe;
  /** Name of the table it learns from. */
  tableName: string;
  /** Tell that table and its test file from others of their names; null in runs kept without. */
  fingerprints?: TableFingerprints | null;
  /** Milliseconds since 1970. */
  startedAt: number;
  origin?: RunOrigin | null;
  /** The history it goes on from; an empty one by default. */
  history?: History;
}

export interface Run extends Required<RunStart> {
  starred: boolean;
  status: RunStatus;
  /** Ended before its last epoch because early stopping said so. */
  stoppedEarly: boolean;
  /** Training time so far, pauses left out. */
  seconds: number;
  /** Steps of the epoch under way; null between epochs. */
  steps: { done: number; of: number } | null;
  backend: BackendInfo | null;
  prepared: PreparedSummary | null;
  test: SetPredictions | null;
  model: Checkpoint | null;
  error: UserErrorData | null;
}

/** A run that was just asked for. */
export function createRun({
  origin = null,
  history = emptyHistory(),
  fingerprints = null,
  ...start
}: RunStart): Run {
  return {
    ...start,
    fingerprints,
    origin,
    history,
    starred: false,
    status: 'preparing',
    stoppedEarly: false,
    seconds: 0,
    steps: null,
    backend: null,
    prepared: null,
    test: null,
    model: null,
    error: null,
  };
}

/** True while commands such as Pause and Stop make sense. */
export function isActive(run: Pick<Run, 'status'> | null): boolean {
  return run !== null && ['preparing', 'training', 'paused'].includes(run.status);
}

/** The run after an event. Events of another run and events after the end change nothing. */
export function advanceRun(run: Run, event: TrainingEvent): Run {
  if (event.run !== run.id || !isActive(run)) return run;
  switch (event.type) {
    case 'backend':
      return { ...run, backend: event.backend, status: 'training' };
    case 'epochs':
      return {
        ...run,
        history: appendEpochs(run.history, event.epochs),
        seconds: event.seconds,
        steps: null,
      };
    case 'steps':
      return { ...run, steps: { done: event.done, of: event.of } };
    case 'paused':
      return { ...run, status: 'paused' };
    case 'resumed':
      return { ...run, status: 'training' };
    case 'changed':
      return recordChange(run, event.change);
    case 'finished':
      return {
        ...run,
        status: event.reason === 'stopped' ? 'stopped' : 'finished',
        stoppedEarly: event.reason === 'early-stopped',
        seconds: event.seconds,
        steps: null,
        test: event.test,
        model: event.model,
      };
    case 'failed':
      return failRun(run, event.error);
    case 'checkpoint':
    case 'inspected':
      return run;
  }
}

/** The run with a change in its recipe, so that its recipe replays it. */
function recordChange(run: Run, change: Change): Run {
  const { training } = run.recipe;
  const changes = withChange(training.changes, change);
  return { ...run, recipe: { ...run.recipe, training: { ...training, changes } } };
}

/** The run after something went wrong; its history is kept. */
export function failRun(run: Run, error: UserErrorData): Run {
  return { ...run, status: 'failed', steps: null, error };
}

/** True where the table is the one that the run learnt from, as far as the run remembers. */
export function isTableOf(
  { tableName, fingerprints }: Pick<Run, 'tableName' | 'fingerprints'>,
  info: Pick<TableInfo, 'name' | 'fingerprint'>,
): boolean {
  if (tableName !== info.name) return false;
  return fingerprints === null || fingerprints.table === info.fingerprint;
}

/** True where the table is the separate one that the run was tested on. */
export function isTestTableOf(
  { fingerprints }: Pick<Run, 'fingerprints'>,
  info: Pick<TableInfo, 'fingerprint'>,
): boolean {
  return fingerprints !== null && fingerprints.test === info.fingerprint;
}

/** Epochs done. */
export function epochsDone(run: Run): number {
  return run.history.loss.length;
}

/** Epochs the run will have: the recipe's number, or the one it was last changed to. */
export function epochsPlanned({ recipe }: Pick<Run, 'recipe'>): number {
  const { epochs, changes } = recipe.training;
  return changes.findLast((change) => change.epochs !== undefined)?.epochs ?? epochs;
}

/** Seconds left at the present pace, or null before the run's first own epoch has ended. */
export function secondsLeft(run: Run): number | null {
  const done = epochsDone(run);
  const own = done - epochsTakenOver(run);
  if (own <= 0) return null;
  return (run.seconds / own) * Math.max(0, epochsPlanned(run) - done);
}

/** Epochs that a branch took over from the run it left; they took none of its seconds. */
export function epochsTakenOver({ origin }: Pick<Run, 'origin'>): number {
  return origin?.kind === 'branch' ? origin.epoch : 0;
}
