/** @file A project as one file, packed in small pieces so that the page stays at hand. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { KeptFile, ProjectView } from '../project/project';
import { FORMAT, FORMAT_VERSION, type Manifest } from './project-format';
import { runToFile } from './run-file';

export interface ProjectFileOptions {
  /** Whether the person's own files go with it. */
  withData: boolean;
}

const pieceBytes = 1 << 20;

/** The `.lossline` file of a project. Rejects where one of its files can no longer be read. */
export async function writeProject(
  project: ProjectView,
  { withData }: ProjectFileOptions,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const add = async (path: string, content: Blob) => {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    let at = 0;
    do {
      const piece = await content.slice(at, at + pieceBytes).arrayBuffer();
      at += pieceBytes;
      entry.push(new Uint8Array(piece), at >= content.size);
    } while (at < content.size);
  };
  const addJson = (path: string, value: unknown) =>
    add(path, new Blob([strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>]));

  await addJson('manifest.json', manifestOf(project, withData));
  if (withData && project.data) await add('data/table', project.data.file);
  if (withData && project.testData) await add('data/test', project.testData.file);
  for (const [place, run] of project.runs.entries()) {
    const { record, bytes } = runToFile(run);
    await addJson(`runs/${place + 1}/run.json`, record);
    await add(`runs/${place + 1}/numbers.bin`, new Blob([bytes as Uint8Array<ArrayBuffer>]));
  }
  zip.end();
  if (failed) throw failed as Error;
  return new Blob(chunks, { type: 'application/zip' });
}

function manifestOf(project: ProjectView, withData: boolean): Manifest {
  const { data, testData, readOptions, device, shown, compared, recipe, runs } = project;
  const entry = (kept: KeptFile | null, path: string) =>
    withData && kept ? { name: kept.name, path } : null;
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    table: data?.name ?? null,
    data: entry(data, 'data/table'),
    testData: entry(testData, 'data/test'),
    readOptions: { ...readOptions, missingMarks: [...readOptions.missingMarks] },
    device,
    shown,
    compared: compared && [...compared],
    recipe,
    runs: runs.map((_, place) => `runs/${place + 1}`),
  };
}
