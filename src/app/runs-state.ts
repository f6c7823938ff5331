/**
 * All runs of the page, which one is looked at and which are drawn beside it, and how events change them: a pure
 * reducer. A run is never lost but by a person's own word, and that can be taken back.
 */
import type { UserErrorData } from '@/core/errors';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import {
  advanceRun,
  createRun,
  epochsDone,
  failRun,
  isActive,
  type Run,
  type RunStart,
} from '@/core/training/run';
import { say } from '@/words/say';
import { advanceSweep } from './sweep-runs';

export interface RunsState {
  /** In the order they were started. */
  runs: readonly Run[];
  /** The run whose curves and result are on the page. */
  shown: string | null;
  /** Runs drawn beside the shown one because a person asked for them; null draws the run before it. */
  compared: readonly string[] | null;
  /** What the last removal took away, for Undo. */
  removed: readonly Run[];
}

export const noRuns: RunsState = { runs: [], shown: null, compared: null, removed: [] };

export type RunsAction =
  | { type: 'run-requested'; start: RunStart }
  | { type: 'run-prepared'; id: string; summary: PreparedSummary }
  | { type: 'run-withdrawn'; id: string }
  /** A run that was interrupted goes on. */
  | { type: 'run-continued'; id: string }
  /** A run that was interrupted is left as it is. */
  | { type: 'run-left'; id: string }
  | { type: 'run-failed'; id: string; error: UserErrorData }
  | { type: 'training-event'; event: TrainingEvent }
  | { type: 'sweep-advanced'; starts: readonly RunStart[]; events: readonly TrainingEvent[] }
  | { type: 'run-shown'; id: string }
  | { type: 'runs-compared'; ids: readonly string[] | null }
  | { type: 'run-renamed'; id: string; name: string }
  | { type: 'run-starred'; id: string; starred: boolean }
  | { type: 'runs-removed'; ids: readonly string[] }
  | { type: 'removal-undone' };

/** The runs after an action. A run that is on cannot be removed; a second one is not started beside it. */
export function reduceRuns(state: RunsState, action: RunsAction): RunsState {
  switch (action.type) {
    case 'run-requested':
      return startRun(state, action.start);
    case 'run-prepared':
      return change(state, action.id, (run) => ({ ...run, prepared: action.summary }));
    case 'run-failed':
      return change(state, action.id, (run) => failRun(run, action.error));
    case 'run-continued':
      return activeRun(state)
        ? state
        : { ...fromInterrupted(state, action.id, 'preparing'), shown: action.id };
    case 'run-left':
      return fromInterrupted(state, action.id, 'stopped');
    case 'run-withdrawn':
      return withdraw(state, action.id);
    case 'training-event':
      return change(state, action.event.run, (run) => advanceRun(run, action.event));
    case 'sweep-advanced':
      return { ...state, runs: advanceSweep(state.runs, action.starts, action.events) };
    case 'run-shown':
      return findRun(state, action.id) ? { ...state, shown: action.id } : state;
    case 'runs-compared':
      return { ...state, compared: action.ids };
    case 'run-renamed':
      return change(state, action.id, (run) => ({ ...run, name: action.name }));
    case 'run-starred':
      return change(state, action.id, (run) => ({ ...run, starred: action.starred }));
    case 'runs-removed':
      return remove(state, new Set(action.ids));
    case 'removal-undone':
      return { ...state, runs: inOrder([...state.runs, ...state.removed]), removed: [] };
  }
}

/** The run with that id, or null. */
export function findRun({ runs }: Pick<RunsState, 'runs'>, id: string | null): Run | null {
  return runs.find((run) => run.id === id) ?? null;
}

/** The run whose curves are on the page, or null before the first. */
export function shownRun(state: RunsState): Run | null {
  return findRun(state, state.shown);
}

/** The run that a person started and that has not ended; those of a sweep are not meant. */
export function activeRun({ runs }: Pick<RunsState, 'runs'>): Run | null {
  return runs.findLast((run) => isActive(run) && !ofSweep(run)) ?? null;
}

/** Runs drawn faintly beside the shown one: those a person chose, else the one before it that learnt something. */
export function comparedRuns(state: RunsState): Run[] {
  const { runs, shown, compared } = state;
  if (compared) return runs.filter((run) => run.id !== shown && compared.includes(run.id));
  const earlier = runs.slice(
    0,
    runs.findIndex((run) => run.id === shown),
  );
  const before = earlier.findLast((run) => epochsDone(run) > 0 && !ofSweep(run));
  return before ? [before] : [];
}

/** What the next run is called: `Run 4` after three runs, whatever became of them. */
export function nextRunName({ runs, removed }: Pick<RunsState, 'runs' | 'removed'>): string {
  const word = say('runName', { number: '' }).trim();
  const numbered = new RegExp(`^(?:Run|${word}) (\\d+)$`);
  const numbers = [...runs, ...removed].map(({ name }) => Number(numbered.exec(name)?.[1]));
  return say('runName', { number: Math.max(0, ...numbers.filter(Number.isFinite)) + 1 });
}

/** True for a run that a sweep started. */
export function ofSweep(run: Run): boolean {
  return run.origin?.kind === 'sweep';
}

function startRun(state: RunsState, start: RunStart): RunsState {
  const run = createRun(start);
  if (ofSweep(run)) return { ...state, runs: [...state.runs, run] };
  if (activeRun(state)) return state;
  return { ...state, runs: [...state.runs, run], shown: run.id };
}

function change(state: RunsState, id: string, changed: (run: Run) => Run): RunsState {
  const place = state.runs.findLastIndex((run) => run.id === id);
  if (place < 0) return state;
  const run = changed(state.runs[place]);
  return run === state.runs[place] ? state : { ...state, runs: state.runs.with(place, run) };
}

function fromInterrupted(state: RunsState, id: string, status: Run['status']): RunsState {
  return change(state, id, (run) => (run.status === 'interrupted' ? { ...run, status } : run));
}

/** Takes back a run that had not begun. */
function withdraw(state: RunsState, id: string): RunsState {
  const runs = state.runs.filter((run) => run.id !== id);
  return { ...state, runs, shown: state.shown === id ? lastId(runs) : state.shown };
}

function remove(state: RunsState, ids: ReadonlySet<string>): RunsState {
  const removed = state.runs.filter((run) => ids.has(run.id) && !isActive(run));
  if (removed.length === 0) return state;
  const runs = state.runs.filter((run) => !removed.includes(run));
  const shown = findRun({ runs }, state.shown) ? state.shown : lastId(runs);
  return { ...state, runs, removed, shown };
}

function lastId(runs: readonly Run[]): string | null {
  return runs.findLast((run) => !ofSweep(run))?.id ?? null;
}

function inOrder(runs: Run[]): Run[] {
  return runs.sort((a, b) => a.startedAt - b.startedAt);
}
