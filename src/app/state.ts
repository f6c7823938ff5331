/**
 * The whole state of the page and how each event changes it: a pure reducer. Whatever goes wrong, what was loaded, set
 * and trained before stays.
 */
import type { UserErrorData } from '@/core/errors';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { DeviceChoice, TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import {
  advanceRun,
  createRun,
  epochsDone,
  failRun,
  isActive,
  type Run,
} from '@/core/training/run';

export interface Reading {
  name: string;
  /** Share of the file read, 0 to 1. */
  share: number;
  rows: number;
}

/** The separate file with rows to test on. */
export interface TestFile {
  /** Name of the file being read, while it is. */
  reading: string | null;
  /** The file read last; stays when a later one cannot be read. */
  info: TableInfo | null;
  error: UserErrorData | null;
}

export interface State {
  /** The file being read, while it is. */
  reading: Reading | null;
  /** The table at hand; stays when a later file cannot be read. */
  info: TableInfo | null;
  /** Counts the tables read, so that views of rows know when to ask again. */
  tableVersion: number;
  /** How the table at hand was asked to be read. */
  readOptions: ReadOptions;
  testFile: TestFile;
  /** Present whenever a table is. Numbers may be NaN while a field holds no number. */
  recipe: Recipe | null;
  device: DeviceChoice;
  run: Run | null;
  /** The run before, drawn as a ghost. */
  previousRun: Run | null;
  /** What went wrong with a file, until dismissed or mended. */
  error: UserErrorData | null;
}

const noTestFile: TestFile = { reading: null, info: null, error: null };

export const initialState: State = {
  reading: null,
  info: null,
  tableVersion: 0,
  readOptions: defaultReadOptions,
  testFile: noTestFile,
  recipe: null,
  device: 'auto',
  run: null,
  previousRun: null,
  error: null,
};

export type Action =
  | { type: 'reading-started'; name: string }
  | { type: 'reading-progressed'; share: number; rows: number }
  | { type: 'table-read'; info: TableInfo; recipe: Recipe; readOptions?: ReadOptions }
  | { type: 'reading-failed'; error: UserErrorData }
  | { type: 'reading-cancelled' }
  | { type: 'test-reading-started'; name: string }
  | { type: 'test-read'; info: TableInfo }
  | { type: 'test-reading-failed'; error: UserErrorData }
  | { type: 'recipe-edited'; recipe: Recipe }
  | { type: 'device-chosen'; device: DeviceChoice }
  | { type: 'run-requested'; id: string; recipe: Recipe }
  | { type: 'run-prepared'; id: string; summary: PreparedSummary }
  | { type: 'run-withdrawn'; id: string }
  | { type: 'run-failed'; id: string; error: UserErrorData }
  | { type: 'training-event'; event: TrainingEvent }
  | { type: 'error-dismissed' };

/** The state after an action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'reading-started':
      return { ...state, error: null, reading: { name: action.name, share: 0, rows: 0 } };
    case 'reading-progressed':
      return state.reading
        ? { ...state, reading: { ...state.reading, share: action.share, rows: action.rows } }
        : state;
    case 'table-read':
      return {
        ...state,
        reading: null,
        error: null,
        info: action.info,
        tableVersion: state.tableVersion + 1,
        readOptions: action.readOptions ?? defaultReadOptions,
        testFile: noTestFile,
        recipe: action.recipe,
      };
    case 'reading-failed':
      return { ...state, reading: null, error: action.error };
    case 'reading-cancelled':
      return { ...state, reading: null };
    case 'test-reading-started':
      return { ...state, testFile: { ...state.testFile, reading: action.name, error: null } };
    case 'test-read':
      return { ...state, testFile: { reading: null, info: action.info, error: null } };
    case 'test-reading-failed':
      return { ...state, testFile: { ...state.testFile, reading: null, error: action.error } };
    case 'recipe-edited':
      return state.info ? { ...state, recipe: action.recipe } : state;
    case 'device-chosen':
      return { ...state, device: action.device };
    case 'error-dismissed':
      return { ...state, error: null };
    default:
      return reduceRun(state, action);
  }
}

type RunAction = Extract<
  Action,
  { type: 'run-requested' | 'run-prepared' | 'run-withdrawn' | 'run-failed' | 'training-event' }
>;

function reduceRun(state: State, action: RunAction): State {
  if (action.type === 'run-requested') return startRun(state, action.id, action.recipe);
  const { run } = state;
  if (!run) return state;
  if (action.type === 'training-event') return { ...state, run: advanceRun(run, action.event) };
  if (action.id !== run.id) return state;
  switch (action.type) {
    case 'run-prepared':
      return { ...state, run: { ...run, prepared: action.summary } };
    case 'run-failed':
      return { ...state, run: failRun(run, action.error) };
    case 'run-withdrawn':
      return { ...state, run: state.previousRun, previousRun: null };
  }
}

function startRun(state: State, id: string, recipe: Recipe): State {
  if (!state.info || isActive(state.run)) return state;
  const ghost = state.run && epochsDone(state.run) > 0 ? state.run : state.previousRun;
  return { ...state, run: createRun(id, recipe, state.info.name), previousRun: ghost };
}
