/**
 * @file What is to be written of a project, gathered until it is: later values take the place of earlier ones. It goes to
 * the store in an order in which whatever is written when the page ends fits together.
 */
import type { Checkpoint } from '@/core/training/checkpoint';
import type { History } from '@/core/training/history';
import { thinEpochs } from '@/core/training/thin-epochs';
import type { KeptFile } from '../project/project';
import type { Database, FileRole, ProjectRow, RunRow } from './database';

export interface ProjectChanges {
  header: Omit<ProjectRow, 'id'> | null;
  files: Map<FileRole, KeptFile | null>;
  runs: Map<string, RunRow['run']>;
  removed: Set<string>;
  /** By `[run, index]`, as `pageKey` writes it. */
  pages: Map<string, { run: string; index: number; history: History }>;
  checkpoints: Map<string, Checkpoint>;
}

/** Most states kept of one run that is on. */
const statesOfRun = 8;

/** Nothing to write. */
export function noChanges(): ProjectChanges {
  return {
    header: null,
    files: new Map(),
    runs: new Map(),
    removed: new Set(),
    pages: new Map(),
    checkpoints: new Map(),
  };
}

/** True where there is nothing to write. */
export function isNothing({ header, files, runs, removed, pages, checkpoints }: ProjectChanges) {
  const sizes = [files, runs, removed, pages, checkpoints].map(({ size }) => size);
  return header === null && sizes.every((size) => size === 0);
}

/** Both, where the later ones take the place of earlier ones. */
export function mergeChanges(earlier: ProjectChanges, later: ProjectChanges): ProjectChanges {
  const stays = (run: string) => !later.removed.has(run);
  return {
    header: later.header ?? earlier.header,
    files: new Map([...earlier.files, ...later.files]),
    runs: new Map([...[...earlier.runs].filter(([id]) => stays(id)), ...later.runs]),
    removed: new Set([...earlier.removed, ...later.removed].filter((id) => !later.runs.has(id))),
    pages: new Map([...[...earlier.pages].filter(([, { run }]) => stays(run)), ...later.pages]),
    checkpoints: new Map([
      ...[...earlier.checkpoints].filter(([run]) => stays(run)),
      ...later.checkpoints,
    ]),
  };
}

/** Name of a page among the changes. */
export function pageKey(run: string, index: number): string {
  return `${index} ${run}`;
}

/** What the store refused though it has written the rest: what it threw, or null. */
export interface Refused {
  files: unknown;
  states: unknown;
}

/**
 * Writes the changes to a project, each part in a transaction: first settings, runs and epochs, then files, then states.
 * What is large comes last, so that where there is no room for it the rest is kept. Rejects where nothing is written.
 */
export async function writeChanges(
  database: Database,
  project: string,
  changes: ProjectChanges,
): Promise<Refused> {
  const { files, pages, checkpoints } = changes;
  if (isNothing({ ...changes, pages: new Map() }) && database.isOpen()) {
    await writePages(database, project, [...pages.values()]);
    return { files: null, states: null };
  }
  await database.transaction('rw', database.tables, () => writeSmall(database, project, changes));
  return {
    files: files.size > 0 ? await refusalOf(writeFiles(database, project, files)) : null,
    states:
      checkpoints.size > 0 ? await refusalOf(writeStates(database, project, checkpoints)) : null,
  };
}

async function writeSmall(
  database: Database,
  project: string,
  { header, files, runs, removed, pages }: ProjectChanges,
): Promise<void> {
  for (const run of removed) await deleteRun(database, project, run);
  // No moment may have the settings of one table beside the file of another.
  for (const role of files.keys()) await database.files.delete([project, role]);
  if (header) await database.projects.put({ id: project, ...header });
  await database.runs.bulkPut([...runs].map(([id, run]) => ({ project, id, run })));
  await database.pages.bulkPut([...pages.values()].map((page) => ({ project, ...page })));
  // A run that ended has its model; nothing goes on from its states.
  for (const [id, run] of runs) if (run.model) await statesOf(database, project, id).delete();
}

async function writeFiles(
  database: Database,
  project: string,
  files: ProjectChanges['files'],
): Promise<void> {
  const rows = [...files].flatMap(([role, kept]) => (kept ? [{ project, role, ...kept }] : []));
  await database.files.bulkPut(rows);
}

function writeStates(
  database: Database,
  project: string,
  states: ProjectChanges['checkpoints'],
): Promise<void> {
  return database.transaction('rw', database.checkpoints, async () => {
    for (const [run, { epoch, state }] of states) {
      await database.checkpoints.put({ project, run, epoch, state });
      await thinStates(database, project, run);
    }
  });
}

/** What it was refused with; null where it was not. */
function refusalOf(writing: PromiseLike<void>): Promise<unknown> {
  return Promise.resolve(writing).then(
    () => null,
    (thrown: unknown) => thrown ?? new Error('the store gave up'),
  );
}

/**
 * Epochs alone, which come often and just before the page draws them: handed over whole at once, so that they are kept
 * even where the page ends before it has another turn.
 */
function writePages(
  database: Database,
  project: string,
  pages: readonly { run: string; index: number; history: History }[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction('pages', 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
    const store = transaction.objectStore('pages');
    for (const page of pages) store.put({ project, ...page });
    transaction.commit();
  });
}

function statesOf(database: Database, project: string, run: string) {
  return database.checkpoints.where('[project+run]').equals([project, run]);
}

async function deleteRun(database: Database, project: string, run: string): Promise<void> {
  await database.runs.delete([project, run]);
  await database.pages.where('[project+run]').equals([project, run]).delete();
  await statesOf(database, project, run).delete();
}

async function thinStates(database: Database, project: string, run: string): Promise<void> {
  const keys = (await statesOf(database, project, run).primaryKeys()) as [string, string, number][];
  const kept = new Set(
    thinEpochs(
      keys.map(([, , epoch]) => epoch),
      statesOfRun,
    ),
  );
  await database.checkpoints.bulkDelete(keys.filter(([, , epoch]) => !kept.has(epoch)));
}
