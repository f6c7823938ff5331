/**
 * Keeps the project on the page in the browser's store, brings it back when the page is opened again, and puts another
 * one in its place: a kept one, one from a file, or a fresh one. What was there before can be taken back.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from 'react';
import { toUserErrorData } from '@/core/errors';
import { emptyProject, isEmpty, type Project, type ProjectView } from '@/io/project/project';
import { storageProblem } from '@/io/storage/storage-problem';
import type { ProjectStore, ProjectSummary } from '@/io/storage/project-store';
import type { UnkeptPart } from '@/io/storage/project-writer';
import type { SetAside } from '@/io/storage/open-database';
import type { Phrase, WordKey } from '@/words/say';
import type { State, Action } from './state';
import type { Keeper } from './keeper';
import type { SessionActions } from './use-session';

interface Session {
  state: State;
  actions: Pick<SessionActions, 'openProject' | 'endRun' | 'fail'>;
  keeper: Keeper;
  dispatch: Dispatch<Action>;
}

export interface StorageState {
  /** `none` where this browser keeps nothing. */
  phase: 'opening' | 'kept' | 'none';
  /** What the store refuses, in a sentence. */
  problem: WordKey | null;
  /** True for a copy of what another tab has open. */
  copy: boolean;
  /** Name of the table whose file was not kept. */
  withoutFile: string | null;
  damagedRuns: number;
  setAside: readonly SetAside[];
  /** What can be taken back: the project that was on the page before this one. */
  undo: { words: Phrase; view: ProjectView; id: string | null } | null;
}

const start: StorageState = {
  phase: 'opening',
  problem: null,
  copy: false,
  withoutFile: null,
  damagedRuns: 0,
  setAside: [],
  undo: null,
};

export function useStorage({ state, actions, keeper }: Session) {
  const [kept, setKept] = useState(start);
  const view = useView(state);
  const latest = useRef({ view, state });
  const store = useRef<ProjectStore | null>(null);
  const own = useRef<string | null>(null);
  const replacing = useRef<Promise<void>>(Promise.resolve());
  const change = useCallback(
    (changes: Partial<StorageState>) => setKept((before) => ({ ...before, ...changes })),
    [],
  );
  const onResult = useCallback((thrown: unknown, part: UnkeptPart) => {
    const problem = storageProblem(thrown, part);
    setKept((before) => (before.problem === problem ? before : { ...before, problem }));
  }, []);

  useEffect(() => {
    latest.current = { view, state };
    keeper.writer()?.save(view);
  });

  const writeTo = useCallback(
    async (opened: { id: string; copy: boolean; view: ProjectView } | null) => {
      if (!store.current) return keeper.use(null);
      const { id, writer } = await store.current.writerFor(opened, onResult);
      own.current = id;
      await keeper.use(writer);
      writer.save(latest.current.view);
    },
    [keeper, onResult],
  );

  useEffect(() => {
    let closed = false;
    async function boot() {
      const { openStore } = await import('@/io/storage/open-store');
      const opened = await openStore();
      if (closed) return opened?.close();
      store.current = opened;
      const last = await opened?.openLast().catch(() => null);
      if (closed) return;
      const { state: now } = latest.current;
      const free = now.info === null && now.reading === null && now.runs.runs.length === 0;
      if (last && free) {
        const project = last.copy ? withoutRunsThatAreOn(last.project) : last.project;
        const restored = await actions.openProject(project);
        if (closed) return;
        change({
          copy: last.copy,
          withoutFile: project.data || !restored ? null : last.table,
          damagedRuns: last.damagedRuns,
        });
        await writeTo(restored ? { id: last.id, copy: last.copy, view: project } : null);
      } else await writeTo(null);
      change({ phase: opened ? 'kept' : 'none', setAside: opened?.setAside ?? [] });
    }
    boot().catch(() => change({ phase: 'none' }));
    const flush = () => void keeper.writer()?.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      closed = true;
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      keeper.writer()?.close();
      store.current?.close();
      store.current = null;
    };
  }, [actions, change, keeper, writeTo]);

  const exchange = useCallback(
    async (project: Project, words: Phrase | null, id: string | null = null) => {
      await actions.endRun();
      await drawn();
      const before = latest.current.view;
      const undo =
        words === null || isEmpty(before) ? null : { words, view: before, id: own.current };
      await keeper.writer()?.flush();
      if (!(await actions.openProject(project))) return;
      await drawn();
      change({ undo, copy: false, withoutFile: null, damagedRuns: 0 });
      await writeTo(id === null ? null : { id, copy: false, view: project });
    },
    [actions, change, keeper, writeTo],
  );
  const clear = useCallback(async () => {
    await actions.endRun();
    await keeper.use(null);
    await store.current?.clear().catch((thrown: unknown) => actions.fail(toUserErrorData(thrown)));
    await actions.openProject(emptyProject());
    await drawn();
    change({ undo: null, copy: false, withoutFile: null, damagedRuns: 0, problem: null });
    await writeTo(null);
  }, [actions, change, keeper, writeTo]);

  const inTurn = useCallback((work: Promise<void>) => {
    replacing.current = work.catch(() => undefined);
    return work;
  }, []);
  /** Puts another project on the page; `id` is that of a kept one. */
  const replace = useCallback(
    (...asked: Parameters<typeof exchange>) => inTurn(exchange(...asked)),
    [exchange, inTurn],
  );

  const commands = useMemo(
    () => ({
      replace,
      startFresh: () => void replace(emptyProject(), { key: 'notices.fresh' }),
      async undo(undo: StorageState['undo']) {
        if (!undo) return;
        await replace({ ...undo.view, checkpoints: new Map() }, null, undo.id);
        change({ undo: null });
      },
      /** Resolves once the project on the page is the one asked for last, so that a file opens in that one. */
      replaced: () => replacing.current,
      forgetUndo: () => change({ undo: null }),
      /** Resolves once what is on the page is kept, or was refused. */
      flush: () => keeper.writer()?.flush() ?? Promise.resolve(),
      dismissCopy: () => change({ copy: false }),
      others: (): Promise<ProjectSummary[]> => store.current?.others() ?? Promise.resolve([]),
      async openKept(id: string) {
        const opened = await store.current?.open(id).catch(() => null);
        if (!opened) return;
        const project = opened.copy ? withoutRunsThatAreOn(opened.project) : opened.project;
        await replace(project, { key: 'notices.openedKept' }, opened.copy ? null : id);
      },
      /** Deletes a kept project; false where another tab has it open or the store refuses. */
      async removeKept(id: string) {
        return (await store.current?.remove(id).catch(() => false)) ?? false;
      },
      clear: () => inTurn(clear()),
    }),
    [change, clear, inTurn, keeper, replace],
  );

  return { kept, view, commands };
}

/** What of the page's state is kept. */
function useView(state: State): ProjectView {
  const { file, testFile, readOptions, recipe, device, runs } = state;
  return useMemo(
    () => ({
      data: file,
      testData: testFile.file,
      readOptions,
      recipe,
      device,
      shown: runs.shown,
      compared: runs.compared,
      runs: runs.runs,
    }),
    [file, testFile.file, readOptions, recipe, device, runs.shown, runs.compared, runs.runs],
  );
}

/** In a copy, what is on in another tab has ended. */
function withoutRunsThatAreOn(project: Project): Project {
  const runs = project.runs.map((run) =>
    run.status === 'interrupted' ? { ...run, status: 'stopped' as const } : run,
  );
  return { ...project, runs };
}

/** Resolves once what was dispatched is on the page. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
