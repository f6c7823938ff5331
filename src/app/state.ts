/**
 * The whole state of the page and how each event changes it: a pure reducer. Whatever goes wrong, what was loaded, set
 * and trained before stays.
 */
import type { UserErrorData } from '@/core/errors';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { KeptFile, ProjectView } from '@/io/project/project';
import { noRuns, reduceRuns, type RunsAction, type RunsState } from './runs-state';

export interface Reading {
  name: string;
  /** Share of the file read, 0 to 1. */
  share: number;
  rows: number;
}

/** The separate file with rows to test on. */
export interface TestFile {
  /** The file being read, while it is. */
  reading: Reading | null;
  /** The file read last; stays when a later one cannot be read. */
  info: TableInfo | null;
  error: UserErrorData | null;
  /** The file itself, for as long as the table is tested on it. */
  file: KeptFile | null;
}

export interface State {
  /** The file being read, while it is. */
  reading: Reading | null;
  /** The table at hand; stays when a later file cannot be read. */
  info: TableInfo | null;
  /** The file of the table at hand. */
  file: KeptFile | null;
  /** Counts the tables read, so that views of rows know when to ask again. */
  tableVersion: number;
  /** How the table at hand was asked to be read. */
  readOptions: ReadOptions;
  testFile: TestFile;
  /** Present whenever a table is. Numbers may be NaN while a field holds no number. */
  recipe: Recipe | null;
  device: DeviceChoice;
  runs: RunsState;
  /** What went wrong with a file, until dismissed or mended. */
  error: UserErrorData | null;
}

const noTestFile: TestFile = { reading: null, info: null, error: null, file: null };

export const initialState: State = {
  reading: null,
  info: null,
  file: null,
  tableVersion: 0,
  readOptions: defaultReadOptions,
  testFile: noTestFile,
  recipe: null,
  device: 'auto',
  runs: noRuns,
  error: null,
};

export type Action =
  | { type: 'reading-started'; name: string }
  | { type: 'reading-progressed'; share: number; rows: number }
  | {
      type: 'table-read';
      info: TableInfo;
      recipe: Recipe;
      readOptions?: ReadOptions;
      file?: KeptFile;
    }
  /** Another project takes the place of all that is on the page; `info` is null where it has no readable table. */
  | { type: 'project-opened'; project: ProjectView; info: TableInfo | null; recipe: Recipe | null }
  | { type: 'reading-failed'; error: UserErrorData }
  | { type: 'reading-cancelled' }
  | { type: 'test-reading-started'; name: string }
  | { type: 'test-reading-progressed'; share: number; rows: number }
  | { type: 'test-reading-cancelled' }
  | { type: 'test-read'; info: TableInfo; file?: KeptFile }
  | { type: 'test-reading-failed'; error: UserErrorData }
  | { type: 'recipe-edited'; recipe: Recipe }
  | { type: 'device-chosen'; device: DeviceChoice }
  | RunsAction
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
        file: action.file ?? null,
        testFile: sameFile(state.file, action.file)
          ? { ...noTestFile, file: state.testFile.file }
          : noTestFile,
        recipe: action.recipe,
      };
    case 'project-opened':
      return openProject(state, action);
    case 'reading-failed':
      return { ...state, reading: null, error: action.error };
    case 'reading-cancelled':
      return { ...state, reading: null };
    case 'test-reading-started':
      return {
        ...state,
        testFile: {
          ...state.testFile,
          reading: { name: action.name, share: 0, rows: 0 },
          error: null,
        },
      };
    case 'test-reading-progressed': {
      const { reading } = state.testFile;
      if (!reading) return state;
      const { share, rows } = action;
      return { ...state, testFile: { ...state.testFile, reading: { ...reading, share, rows } } };
    }
    case 'test-reading-cancelled':
      return { ...state, testFile: { ...state.testFile, reading: null } };
    case 'test-read':
      return {
        ...state,
        testFile: { ...noTestFile, info: action.info, file: action.file ?? null },
      };
    case 'test-reading-failed':
      return { ...state, testFile: { ...state.testFile, reading: null, error: action.error } };
    case 'recipe-edited':
      return state.info ? { ...state, recipe: action.recipe } : state;
    case 'device-chosen':
      return { ...state, device: action.device };
    case 'error-dismissed':
      return { ...state, error: null };
    case 'run-requested':
      return state.info ? { ...state, runs: reduceRuns(state.runs, action) } : state;
    default:
      return { ...state, runs: reduceRuns(state.runs, action) };
  }
}

function sameFile(first: KeptFile | null, second: KeptFile | undefined): boolean {
  return first !== null && first.file === second?.file;
}

function openProject(
  state: State,
  { project, info, recipe }: Extract<Action, { type: 'project-opened' }>,
): State {
  const { data, testData, readOptions, device, runs, shown, compared } = project;
  return {
    ...initialState,
    tableVersion: state.tableVersion + 1,
    info,
    file: data,
    readOptions,
    testFile: { ...noTestFile, file: testData },
    recipe: info && recipe,
    device,
    runs: { ...noRuns, runs, shown, compared },
  };
}
