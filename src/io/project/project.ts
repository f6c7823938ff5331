/**
 * @file A project: all that a person has on the page and would miss: the files, the settings, the runs and the states
 * they can go on from. The browser's store keeps it, a project file carries it.
 */
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { Checkpoint } from '@/core/training/checkpoint';
import type { Run } from '@/core/training/run';

export interface KeptFile {
  file: Blob;
  name: string;
}

export interface Project {
  /** The file of the table at hand; null where there is none or it could not be kept. */
  data: KeptFile | null;
  /** The separate file with rows to test on. */
  testData: KeptFile | null;
  readOptions: ReadOptions;
  /** Null where there was no table yet. */
  recipe: Recipe | null;
  device: DeviceChoice;
  /** Id of the run that is looked at. */
  shown: string | null;
  /** Ids of the runs that a person had drawn beside it. */
  compared: readonly string[] | null;
  runs: readonly Run[];
  /** States to go on from, by run, ascending. */
  checkpoints: ReadonlyMap<string, readonly Checkpoint[]>;
}

/** What a project is from one moment to the next; its checkpoints come on their own way. */
export type ProjectView = Omit<Project, 'checkpoints'>;

/** A project of nothing yet. */
export function emptyProject(): Project {
  return {
    data: null,
    testData: null,
    readOptions: defaultReadOptions,
    recipe: null,
    device: 'auto',
    shown: null,
    compared: null,
    runs: [],
    checkpoints: new Map(),
  };
}

/** True where there is nothing to miss. */
export function isEmpty({ data, runs }: Pick<Project, 'data' | 'runs'>): boolean {
  return data === null && runs.length === 0;
}
