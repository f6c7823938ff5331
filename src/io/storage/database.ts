/**
 * @file The browser's store: one IndexedDB database of five tables. Everything of a project carries its id, so that two
 * tabs with projects of their own never write over each other.
 */
import Dexie, { type Table } from 'dexie';
import type { ReadOptions } from '@/core/protocol/data-protocol';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { TrainerState } from '@/core/training/checkpoint';
import type { History } from '@/core/training/history';
import type { Run } from '@/core/training/run';

/** Counts up with every change of the tables; older ones are migrated, newer ones are set aside. */
export const STORE_VERSION = 1;

export interface ProjectRow {
  id: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Name of the table; null where there is none. */
  table: string | null;
  numRuns: number;
  recipe: Recipe | null;
  device: DeviceChoice;
  shown: string | null;
  compared: readonly string[] | null;
  readOptions: ReadOptions;
}

export type FileRole = 'data' | 'test';

export interface FileRow {
  project: string;
  role: FileRole;
  name: string;
  file: Blob;
}

/** All of a run but its history. */
export interface RunRow {
  project: string;
  id: string;
  run: Omit<Run, 'history' | 'steps'>;
}

export interface PageRow {
  project: string;
  run: string;
  index: number;
  history: History;
}

export interface CheckpointRow {
  project: string;
  run: string;
  epoch: number;
  state: TrainerState;
}

export interface Database extends Dexie {
  projects: Table<ProjectRow, string>;
  files: Table<FileRow, [string, FileRole]>;
  runs: Table<RunRow, [string, string]>;
  pages: Table<PageRow, [string, string, number]>;
  checkpoints: Table<CheckpointRow, [string, string, number]>;
}

/** The tables and the key of each. */
export const tables = {
  projects: 'id',
  files: '[project+role]',
  runs: '[project+id]',
  pages: '[project+run+index]',
  checkpoints: '[project+run+epoch]',
} as const;

/** The database of that name, not opened yet. */
export function describeDatabase(name: string): Database {
  const database = new Dexie(name) as Database;
  database.version(STORE_VERSION).stores(tables);
  return database;
}

/** Removes a project with all that belongs to it. */
export function deleteProject(database: Database, project: string): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await database.projects.delete(project);
    for (const table of [database.files, database.runs, database.pages, database.checkpoints]) {
      // Every key that begins with the project: an array is more than any text or number.
      await table.where(':id').between([project], [project, []]).delete();
    }
  });
}
