/**
 * @file Writes a project to the store as things happen: at once what a person would miss, settings after a moment
 * without another change. What is under way is written in one go, and what happens meanwhile in the next. Where the
 * store refuses, all of it waits and is tried again; nothing that goes on on the page waits for it.
 *
 * What is kept of a run that is on: every epoch that the worker has reported, and a state that the run can go on from,
 * newer than a second or twenty times what writing one costs. Epochs between the two are computed again.
 */
import { recipeSchema, type Recipe } from '@/core/recipe/recipe';
import type { Checkpoint } from '@/core/training/checkpoint';
import {
  appendEpochs,
  emptyHistory,
  type EpochMetrics,
  type History,
} from '@/core/training/history';
import type { Run } from '@/core/training/run';
import { isEmpty, type ProjectView } from '../project/project';
import type { ProjectRow } from './database';
import { addToPages, noPages, type PagedHistory } from './history-pages';
import {
  isNothing,
  mergeChanges,
  noChanges,
  pageKey,
  type ProjectChanges,
  type Refused,
} from './project-changes';

export interface ProjectWriter {
  /** The project as it is on the page now; what is another than before gets written. */
  save(view: ProjectView): void;
  /** A run begins or goes on, with the epochs it has already. */
  begin(run: string, history: History): void;
  /** Epochs that the worker has just reported. */
  epochs(run: string, epochs: readonly EpochMetrics[]): void;
  /** A state of the run after some epoch, which the writer may keep: nobody changes it any more. */
  checkpoint(run: string, checkpoint: Checkpoint): void;
  /** Writes what waits; resolves when it is written or was refused. */
  flush(): Promise<void>;
  /** Writes nothing more. */
  close(): void;
}

/** What the store refused: the files of the tables, the states of runs that are on, or everything. */
export type UnkeptPart = 'files' | 'states' | 'all';

export interface WriterOptions {
  write(changes: ProjectChanges): Promise<Refused>;
  /** Told what the store says of each writing: null where it went well, and else what is not kept. */
  onResult(problem: unknown, part: UnkeptPart): void;
  /** What the store holds already; a new project by default. */
  stored?: ProjectView | null;
  /** The view that changes nothing: a copy of another project is written only once it is another. */
  untouched?: ProjectView | null;
  now?: () => number;
}

/** Milliseconds: without another change of settings, between two tries, between two states. */
const settingsWait = 300;
const refusedWait = 10_000;
const statesApart = 400;
const patience = 20;

/** A writer of one project. */
export function createProjectWriter(options: WriterOptions): ProjectWriter {
  const { write, onResult, untouched = null, now = Date.now } = options;
  let seen: ProjectView | null = options.stored ?? null;
  let touched = untouched === null;
  let waiting = noChanges();
  let writing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let refusedUntil = -Infinity;
  /** A file that found no room is tried again by itself, and what came of it is told until it is kept. */
  let filesRefusedUntil = -Infinity;
  let filesProblem: unknown = null;
  let stateDueAt = -Infinity;
  /** A recipe with a field that holds no number would not come back. */
  let validRecipe: Recipe | null = seen?.recipe ?? null;
  const paged = new Map<string, PagedHistory>();
  /** Epochs reported so far of each run that is on. */
  const live = new Map<string, number>();
  for (const { id, history } of seen?.runs ?? []) paged.set(id, addToPages(noPages, history).paged);

  const keepEpochs = (run: string, history: History, from: number) => {
    const added = addToPages(paged.get(run) ?? noPages, history, from);
    paged.set(run, added.paged);
    for (const [index, page] of added.written) {
      waiting.pages.set(pageKey(run, index), { run, index, history: page });
    }
  };
  const split = () => splitRipe(waiting, paged, now() >= filesRefusedUntil);
  const due = (wait = 0) => {
    // What is under way looks for more once it is done.
    if (closed || !touched || writing || isNothing(waiting)) return;
    clearTimeout(timer);
    const files = isNothing(split().ripe) ? filesRefusedUntil : -Infinity;
    const pause = Math.max(wait, Math.max(refusedUntil, files) - now());
    if (pause > 0) timer = setTimeout(() => void flush(), pause);
    else void flush();
  };
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (writing) await writing;
    if (closed || !touched || writing) return writing ?? undefined;
    const { ripe, unripe } = split();
    if (isNothing(ripe)) {
      if (unripe.files.size > 0) due();
      return;
    }
    waiting = unripe;
    writing = writeNow(ripe).finally(() => (writing = null));
    await writing;
    due();
  }
  async function writeNow(changes: ProjectChanges): Promise<void> {
    const from = now();
    try {
      const refused = await write(changes);
      refusedUntil = -Infinity;
      if (changes.files.size > 0) filesProblem = refused.files;
      if (refused.files !== null) {
        waiting = mergeChanges({ ...noChanges(), files: changes.files }, waiting);
        filesRefusedUntil = now() + refusedWait;
      }
      if (refused.states !== null) stateDueAt = now() + refusedWait;
      else if (changes.checkpoints.size > 0) stateDueAt = from + patience * (now() - from);
      if (filesProblem !== null) onResult(filesProblem, 'files');
      else onResult(refused.states, 'states');
    } catch (problem) {
      waiting = mergeChanges(changes, waiting);
      refusedUntil = now() + refusedWait;
      onResult(problem, 'all');
    }
  }
  return {
    save(view) {
      if (
        closed ||
        view === seen ||
        (!touched && sameView(view, untouched!)) ||
        (!seen && isEmpty(view))
      )
        return;
      touched = true;
      if (recipeSchema.safeParse(view.recipe).success) validRecipe = view.recipe;
      const changes = changesBetween(seen, view, { recipe: validRecipe, savedAt: now() });
      for (const id of changes.removed) paged.delete(id);
      waiting = mergeChanges(waiting, changes);
      for (const { id, history } of view.runs) {
        if (history !== runOf(seen, id)?.history) keepEpochs(id, history, 0);
      }
      const urgent = changes.files.size + changes.runs.size + changes.removed.size > 0;
      seen = view;
      due(urgent || waiting.pages.size > 0 ? 0 : settingsWait);
    },
    begin(run, history) {
      live.set(run, history.loss.length);
      keepEpochs(run, history, 0);
    },
    epochs(run, epochs) {
      const from = live.get(run);
      if (from === undefined) return;
      live.set(run, from + epochs.length);
      keepEpochs(run, appendEpochs(emptyHistory(), epochs), from);
      due();
    },
    checkpoint(run, checkpoint) {
      if (!live.has(run) || now() < Math.max(stateDueAt, refusedUntil)) return;
      stateDueAt = now() + statesApart;
      waiting.checkpoints.set(run, checkpoint);
      due();
    },
    flush,
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

/** States wait until the epochs before them are known. */
function reached(paged: ReadonlyMap<string, PagedHistory>, run: string, { epoch }: Checkpoint) {
  return epoch <= (paged.get(run)?.count ?? 0);
}

/** What can be written now, and what waits. */
function splitRipe(
  changes: ProjectChanges,
  paged: ReadonlyMap<string, PagedHistory>,
  withFiles: boolean,
): { ripe: ProjectChanges; unripe: ProjectChanges } {
  const states = [...changes.checkpoints];
  const isRipe = ([run, state]: [string, Checkpoint]) => reached(paged, run, state);
  const nothing = noChanges();
  return {
    ripe: {
      ...changes,
      files: withFiles ? changes.files : nothing.files,
      checkpoints: new Map(states.filter(isRipe)),
    },
    unripe: {
      ...nothing,
      files: withFiles ? nothing.files : changes.files,
      checkpoints: new Map(states.filter((state) => !isRipe(state))),
    },
  };
}

function runOf(view: ProjectView | null, id: string): Run | null {
  return view?.runs.find((run) => run.id === id) ?? null;
}

function sameView(first: ProjectView, second: ProjectView): boolean {
  return (Object.keys(first) as (keyof ProjectView)[]).every((key) => first[key] === second[key]);
}

/** What of the view is another than before, histories left out. */
function changesBetween(
  before: ProjectView | null,
  view: ProjectView,
  rest: Pick<ProjectRow, 'recipe' | 'savedAt'>,
): ProjectChanges {
  const changes = noChanges();
  if (before?.data !== view.data) changes.files.set('data', view.data);
  if ((before?.testData ?? null) !== view.testData) changes.files.set('test', view.testData);
  for (const run of view.runs) {
    const earlier = runOf(before, run.id);
    if (!earlier || isOther(earlier, run)) changes.runs.set(run.id, recordOf(run));
  }
  const ids = new Set(view.runs.map(({ id }) => id));
  for (const { id } of before?.runs ?? []) if (!ids.has(id)) changes.removed.add(id);
  const headers = ['recipe', 'device', 'shown', 'compared', 'readOptions'] as const;
  const moved = headers.some((name) => before?.[name] !== view[name]);
  const others = changes.files.size + changes.runs.size + changes.removed.size > 0;
  if (moved || others) changes.header = { ...headerOf(view), ...rest };
  return changes;
}

/** Another in what its record holds; how many steps of an epoch are done is no part of it. */
function isOther(first: Run, second: Run): boolean {
  const names = Object.keys(second) as (keyof Run)[];
  return names.some(
    (name) => name !== 'history' && name !== 'steps' && first[name] !== second[name],
  );
}

function recordOf({ history: _history, steps: _steps, ...record }: Run) {
  return record;
}

function headerOf({ data, runs, device, shown, compared, readOptions }: ProjectView) {
  return {
    table: data?.name ?? null,
    numRuns: runs.length,
    device,
    shown,
    compared,
    readOptions,
  };
}
