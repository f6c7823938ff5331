/**
 * @file A project out of the store. What no longer fits together is left out, never guessed: a history ends where a
 * page is missing, a state counts only where the history reaches it, a run that cannot be read is counted and stays in
 * the store.
 */
import { recipeSchema } from '@/core/recipe/recipe';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import type { Checkpoint } from '@/core/training/checkpoint';
import type { Run } from '@/core/training/run';
import { checkpointSchema, parseRun } from '../project/parse-run';
import { emptyProject, type KeptFile, type Project } from '../project/project';
import type { Database, FileRole, ProjectRow } from './database';
import { joinPages } from './history-pages';

export interface LoadedProject {
  project: Project;
  /** Name of its table, also where the file itself is not there. */
  table: string | null;
  /** Runs that are in the store and could not be read. */
  damagedRuns: number;
}

/** The project of that id; null where there is none. */
export function loadProject(database: Database, id: string): Promise<LoadedProject | null> {
  return database.transaction('r', database.tables, async () => {
    const row = await database.projects.get(id);
    if (!row) return null;
    const rows = await database.runs.where('project').equals(id).toArray();
    const parsed = await Promise.all(rows.map((one) => loadRun(database, id, one.id, one.run)));
    const runs = parsed.filter((run) => run !== null).sort((a, b) => a.startedAt - b.startedAt);
    return {
      project: {
        ...settingsOf(row),
        data: await loadFile(database, id, 'data'),
        testData: await loadFile(database, id, 'test'),
        shown: runs.some((run) => run.id === row.shown) ? row.shown : (runs.at(-1)?.id ?? null),
        runs,
        checkpoints: await loadStates(database, id, runs),
      },
      table: typeof row.table === 'string' ? row.table : null,
      damagedRuns: parsed.length - runs.length,
    };
  });
}

function settingsOf(row: ProjectRow) {
  const nothing = emptyProject();
  const recipe = recipeSchema.safeParse(row.recipe);
  return {
    recipe: recipe.success ? recipe.data : null,
    device: ['auto', 'webgl', 'tfjs', 'simd'].includes(row.device) ? row.device : nothing.device,
    compared: Array.isArray(row.compared) ? row.compared : null,
    readOptions: { ...defaultReadOptions, ...row.readOptions },
  };
}

async function loadRun(
  database: Database,
  project: string,
  id: string,
  record: unknown,
): Promise<Run | null> {
  const pages = await database.pages.where('[project+run]').equals([project, id]).sortBy('index');
  return parseRun(record, joinPages(pages));
}

async function loadFile(
  database: Database,
  project: string,
  role: FileRole,
): Promise<KeptFile | null> {
  const row = await database.files.get([project, role]);
  return row && row.file instanceof Blob ? { file: row.file, name: row.name } : null;
}

async function loadStates(
  database: Database,
  project: string,
  runs: readonly Run[],
): Promise<Map<string, Checkpoint[]>> {
  const states = new Map<string, Checkpoint[]>();
  for (const { id, history } of runs) {
    const known = history.loss.length;
    const rows = await database.checkpoints.where('[project+run]').equals([project, id]).toArray();
    const checkpoints = rows
      .map(({ epoch, state }) => checkpointSchema.safeParse({ epoch, state }))
      .flatMap((parsed) => (parsed.success ? [parsed.data as Checkpoint] : []))
      .filter(({ epoch }) => epoch <= known)
      .sort((a, b) => a.epoch - b.epoch);
    if (checkpoints.length > 0) states.set(id, checkpoints);
  }
  return states;
}
