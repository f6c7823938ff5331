/**
 * @file Everything in a database, whoever wrote it, as a zip: a JSON file for each table, and beside it a file for each
 * Blob and array of numbers, which the JSON names. For what cannot be opened any other way.
 */
import Dexie from 'dexie';
import { strToU8, zipSync } from 'fflate';

/** The zip. Rejects where the database cannot be read at all. */
export async function dumpDatabase(name: string): Promise<Blob> {
  const database = await new Dexie(name).open();
  const entries: Record<string, Uint8Array> = {};
  try {
    for (const table of database.tables) {
      const rows: unknown[] = await table.toArray();
      const plain = await Promise.all(
        rows.map((row, i) => toPlain(row, `${table.name}/${i}`, entries)),
      );
      entries[`${table.name}.json`] = strToU8(JSON.stringify(plain));
    }
  } finally {
    database.close();
  }
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

/** The value with its binary parts put among the entries, each named by its place. */
async function toPlain(
  value: unknown,
  path: string,
  entries: Record<string, Uint8Array>,
): Promise<unknown> {
  if (value instanceof Blob) {
    entries[path] = new Uint8Array(await value.arrayBuffer());
    return { file: path };
  }
  if (ArrayBuffer.isView(value)) {
    entries[path] = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { file: path, kind: value.constructor.name };
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map((one, i) => toPlain(one, `${path}.${i}`, entries)));
  }
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(
    async ([key, one]) => [key, await toPlain(one, `${path}.${key}`, entries)] as const,
  );
  return Object.fromEntries(await Promise.all(parts));
}
