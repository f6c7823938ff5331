/**
 * @file A run: one training of one recipe on one table, from the press of Train to its test result. Plain JSON but for
 * the predictions' typed arrays; every change gives a new value.
 */
import type { UserErrorData } from '../errors';
import type { PreparedSummary } from '../preparation/prepared-summary';
import type { BackendInfo, SetPredictions, TrainingEvent } from '../protocol/training-protocol';
import type { Recipe } from '../recipe/recipe';
import { appendEpochs, emptyHistory, type History } from './history';

export type RunStatus = 'preparing' | 'training' | 'paused' | 'finished' | 'stopped' | 'failed';

export interface Run {
  id: string;
  recipe: Recipe;
  /** Name of the table it learnt from. */
  tableName: string;
  status: RunStatus;
  history: History;
  /** Training time so far, pauses left out. */
  seconds: number;
  /** Steps of the epoch under way; null between epochs. */
  steps: { done: number; of: number } | null;
  backend: BackendInfo | null;
  prepared: PreparedSummary | null;
  test: SetPredictions | null;
  error: UserErrorData | null;
}

/** A run that was just asked for. */
export function createRun(id: string, recipe: Recipe, tableName: string): Run {
  return {
    id,
    recipe,
    tableName,
    status: 'preparing',
    history: emptyHistory(),
    seconds: 0,
    steps: null,
    backend: null,
    prepared: null,
    test: null,
    error: null,
  };
}

/** True while commands such as Pause and Stop make sense. */
export function isActive(run: Run | null): boolean {
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
    case 'finished': {
      const status = event.reason === 'completed' ? 'finished' : 'stopped';
      return { ...run, status, seconds: event.seconds, steps: null, test: event.test };
    }
    case 'failed':
      return failRun(run, event.error);
  }
}

/** The run after something went wrong; its history is kept. */
export function failRun(run: Run, error: UserErrorData): Run {
  return { ...run, status: 'failed', steps: null, error };
}

/** Epochs done. */
export function epochsDone(run: Run): number {
  return run.history.loss.length;
}

/** Seconds left at the present pace, or null before the first epoch has ended. */
export function secondsLeft(run: Run): number | null {
  const done = epochsDone(run);
  if (done === 0) return null;
  return (run.seconds / done) * (run.recipe.training.epochs - done);
}
