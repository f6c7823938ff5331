/**
 * @file A project out of a file that anybody may have made: its sizes are looked at before anything is unpacked, and
 * every value is checked before it is used.
 */
import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '@/core/errors';
import { allWords } from '@/words/languages';
import { unpackedZipSize } from '../read/zip-size';
import type { KeptFile, Project } from './project';
import { FORMAT, FORMAT_VERSION, manifestSchema, type Manifest } from './project-format';
import { runFromFile } from './run-file';

export interface ReadProject {
  project: Project;
  /** Name of its table, also where the file is not in it. */
  table: string | null;
}

/** Bytes that a project file may unpack to: what a browser's tab can hold beside the rest. */
const mostBytes = 2 ** 30;

/** The project in a file. Throws a `UserError` where it holds none that can be read. */
export async function readProject(file: Blob): Promise<ReadProject> {
  // What was said of a run counts only where there are words for it.
  const [bytes] = await Promise.all([unpackedZipSize(file), allWords()]);
  if (bytes === null) throw notOne();
  if (bytes > mostBytes) {
    throw new UserError('project-too-large');
  }
  const entries = unpack(new Uint8Array(await file.arrayBuffer()));
  const manifest = readManifest(entries);
  const { recipe, readOptions, device, shown, compared, table } = manifest;
  const runs = manifest.runs.map((folder) => {
    const numbers = entries[`${folder}/numbers.bin`];
    const run = numbers && runFromFile(readJson(entries, `${folder}/run.json`), numbers);
    if (!run) throw damaged();
    return run;
  });
  if (new Set(runs.map(({ id }) => id)).size < runs.length) throw damaged();
  return {
    project: {
      data: fileOf(entries, manifest.data),
      testData: fileOf(entries, manifest.testData),
      readOptions,
      recipe,
      device,
      shown: runs.some(({ id }) => id === shown) ? shown : null,
      compared,
      runs,
      checkpoints: new Map(),
    },
    table,
  };
}

type Entries = Record<string, Uint8Array | undefined>;

function readManifest(entries: Entries): Manifest {
  const value = readJson(entries, 'manifest.json') as {
    format?: unknown;
    version?: unknown;
  } | null;
  if (value?.format !== FORMAT) throw notOne();
  if (typeof value.version === 'number' && value.version > FORMAT_VERSION) {
    throw new UserError('project-newer');
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw damaged();
  return parsed.data;
}

function readJson(entries: Entries, path: string): unknown {
  const bytes = entries[path];
  if (!bytes) return null;
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return null;
  }
}

function fileOf(entries: Entries, entry: Manifest['data']): KeptFile | null {
  if (!entry) return null;
  const bytes = entries[entry.path];
  if (!bytes) throw damaged();
  return { file: new Blob([bytes as Uint8Array<ArrayBuffer>]), name: entry.name };
}

function unpack(bytes: Uint8Array): Entries {
  try {
    return unzipSync(bytes);
  } catch {
    throw damaged();
  }
}

function notOne(): UserError {
  return new UserError('project-unknown');
}

function damaged(): UserError {
  return new UserError('project-damaged');
}
