/**
 * The page's session: holds the state, owns the two workers' clients, and turns what a person does into commands.
 * Components get the state and stable actions and never see a worker.
 */
import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { toUserErrorData, UserError } from '@/core/errors';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import { recipeAfterReread } from '@/core/recipe/recipe-after-reread';
import { validateRecipe } from '@/core/recipe/validate-recipe';
import type { TableInfo } from '@/core/table/table-info';
import type { ChangedSettings } from '@/core/training/changes';
import type { KeptFile, Project } from '@/io/project/project';
import { createKeeper } from './keeper';
import { readKept, recipeFor } from './read-kept';
import { startClients } from './start-clients';
import { createInspectionStore } from './inspection-store';
import { runTables } from './run-tables';
import { activeRun } from './runs-state';
import { initialState, reduce, type State } from './state';
import { useDrawn } from './use-drawn';
import { useTestFile } from './use-test-file';

export interface OpenOptions {
  read?: ReadOptions;
  /** The recipe to start from on the table; the default one where absent. */
  recipeFor?: (info: TableInfo) => Recipe;
}

export function useSession() {
  const [state, dispatch] = useReducer(reduce, initialState);
  const latest = useRef<State>(state);
  const clients = useRef<ReturnType<typeof startClients> | null>(null);
  const [inspections] = useState(createInspectionStore);
  const [keeper] = useState(createKeeper);
  const afterDrawing = useDrawn();
  const readings = useRef(0);
  /** The file of the table at hand. */
  const opened = useRef<KeptFile | null>(null);
  /** The kept recipe of a table whose file is not at hand, until it is opened again. */
  const waitingRecipe = useRef<Recipe | null>(null);
  const { openTest, reopenTest, forgetTest } = useTestFile(
    useCallback(() => clients.current?.data, []),
    dispatch,
  );

  // At once with what is drawn: a command given right after a change on the page must not see the state before it.
  useLayoutEffect(() => {
    latest.current = state;
  }, [state]);

  useEffect(() => {
    const started = startClients({
      dispatch,
      afterDrawing,
      state: () => latest.current,
      inspections,
      keeper,
    });
    clients.current = started;
    started.training.preload();
    return () => {
      started.data.dispose();
      started.training.dispose();
      clients.current = null;
    };
  }, [inspections, keeper, afterDrawing]);

  const open = useCallback(
    async (file: Blob, name: string, options: OpenOptions = {}) => {
      const data = clients.current?.data;
      if (!data) return null;
      const reading = ++readings.current;
      const readOptions = options.read ?? defaultReadOptions;
      dispatch({ type: 'reading-started', name });
      try {
        const info = await data.read(file, name, readOptions, (progress) => {
          if (reading !== readings.current) return;
          const share = progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : 0;
          dispatch({ type: 'reading-progressed', share, rows: progress.rows });
        });
        if (reading !== readings.current) return null;
        const recipe = options.recipeFor?.(info) ?? recipeFor(waitingRecipe.current, info);
        waitingRecipe.current = null;
        if (file !== opened.current?.file) forgetTest();
        opened.current = opened.current?.file === file ? opened.current : { file, name };
        const kept = opened.current;
        // The page's first full drawing takes long, and what a person does meanwhile comes first.
        startTransition(() =>
          dispatch({ type: 'table-read', info, recipe, readOptions, file: kept }),
        );
        return { info, recipe };
      } catch (thrown) {
        if (reading === readings.current) {
          const cancelled = thrown instanceof UserError && thrown.code === 'cancelled';
          dispatch(
            cancelled
              ? { type: 'reading-cancelled' }
              : { type: 'reading-failed', error: toUserErrorData(thrown) },
          );
        }
        return null;
      }
    },
    [forgetTest],
  );

  const reread = useCallback(
    async (read: ReadOptions) => {
      if (!opened.current) return;
      const { file, name } = opened.current;
      const recipeFor = (info: TableInfo) => recipeNow(latest.current, info);
      if (await open(file, name, { read, recipeFor })) await reopenTest();
    },
    [open, reopenTest],
  );

  const openProject = useCallback(
    async (project: Project) => {
      const data = clients.current?.data;
      if (!data) return false;
      const reading = ++readings.current;
      await clients.current?.conductor.end();
      const restored = await readKept(data, project.data, project.readOptions, (event) => {
        if (reading === readings.current) dispatch(event);
      });
      if (reading !== readings.current || restored.cancelled) return false;
      for (const [run, all] of project.checkpoints) {
        for (const one of all) clients.current?.checkpoints.add(run, one);
      }
      forgetTest();
      opened.current = project.data;
      waitingRecipe.current = project.data ? null : project.recipe;
      const { info, error } = restored;
      const recipe = info && recipeFor(project.recipe, info);
      dispatch({ type: 'project-opened', project, info, recipe });
      if (error) dispatch({ type: 'reading-failed', error });
      if (info && project.testData) await openTest(project.testData.file, project.testData.name);
      return true;
    },
    [forgetTest, openTest],
  );

  const train = useCallback(async (given?: { info: TableInfo; recipe: Recipe }) => {
    const { info, recipe } = given ?? latest.current;
    if (!info || !recipe) return;
    const { info: test } = latest.current.testFile;
    if (validateRecipe(recipe, info, test).length > 0) return;
    await clients.current?.conductor.train(recipe, runTables(recipe, info, test));
  }, []);

  const actions = useMemo(
    () => ({
      open,
      openProject,
      openTest,
      reread,
      train,
      cancelReading: () => clients.current?.data.cancel(),
      cancelTest: () => clients.current?.data.cancelTest(),
      rows: (from: number, to: number) => {
        if (!clients.current) return Promise.resolve<string[][]>([]);
        return clients.current.data.rows(from, to);
      },
      testRows: (from: number, to: number) => {
        if (!clients.current) return Promise.resolve<string[][]>([]);
        return clients.current.data.rows(from, to, 'test-table');
      },
      prepare: (recipe: Recipe) => {
        if (!clients.current) return Promise.reject(new Error('the page is closing'));
        return clients.current.data.prepare(recipe);
      },
      profile: (label: string) => {
        if (!clients.current) return Promise.reject(new Error('the page is closing'));
        return clients.current.data.profile(label);
      },
      stop: () => clients.current?.conductor.stop(),
      pause: () => clients.current?.conductor.pause(),
      resume: () => clients.current?.conductor.resume(),
      togglePause: () => {
        const paused = activeRun(latest.current.runs)?.status === 'paused';
        if (paused) clients.current?.conductor.resume();
        else clients.current?.conductor.pause();
      },
      goOn: (run: string) => void clients.current?.conductor.goOn(run),
      async endRun() {
        await clients.current?.conductor.end();
        await new Promise<void>(afterDrawing);
      },
      steer: (settings: ChangedSettings) => clients.current?.conductor.steer(settings),
      branch: (run: string, epoch: number, settings: ChangedSettings) =>
        void clients.current?.conductor.branch(run, epoch, settings),
      inspections,
      inspect: (run: string) => clients.current?.training.inspect(run),
      editRecipe: (recipe: Recipe) => dispatch({ type: 'recipe-edited', recipe }),
      chooseDevice: (device: DeviceChoice) => dispatch({ type: 'device-chosen', device }),
      fail: (thrown: unknown) =>
        dispatch({ type: 'reading-failed', error: toUserErrorData(thrown) }),
      dismissError: () => dispatch({ type: 'error-dismissed' }),
    }),
    [open, openProject, openTest, reread, train, inspections, afterDrawing],
  );

  return { state, actions, dispatch, keeper };
}

export type SessionActions = ReturnType<typeof useSession>['actions'];

/** The recipe at hand where it still fits the file read another way. */
function recipeNow({ recipe, info: before }: State, info: TableInfo): Recipe {
  return recipe && before ? recipeAfterReread(recipe, before, info) : defaultRecipe(info);
}
