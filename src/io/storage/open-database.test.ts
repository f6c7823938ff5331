import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeDatabase } from './database';
import { dumpDatabase } from './dump-database';
import { deleteSetAside, openDatabase, type OpenedDatabase } from './open-database';
import { createProjectStore } from './project-store';

let count = 0;
let opened: OpenedDatabase | null = null;

/** Opens the store of that name, as the page does. */
async function open(name: string) {
  opened = await openDatabase(name);
  return opened;
}

/** A database as something else wrote it. */
function write(name: string, version: number, upgrade: (database: IDBDatabase) => void) {
  return new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

/** One of this Lossline, with a project in it. */
async function writeOwn(name: string) {
  const database = describeDatabase(name);
  await database.open();
  await database.table('projects').put({ id: 'kept', savedAt: 1, table: 't.csv', numRuns: 2 });
  database.close();
}

const nextName = () => `open-${++count}`;

afterEach(() => {
  vi.unstubAllGlobals();
  opened?.database.close();
  opened = null;
});

describe('openDatabase', () => {
  it('makes one where there is none, and finds it again', async () => {
    const name = nextName();
    expect(await open(name)).toMatchObject({ setAside: [], database: { name } });
    opened!.database.close();
    await writeOwn(name);
    await open(name);
    expect(await opened!.database.projects.count()).toBe(1);
  });

  it('sets a newer one aside untouched, which can be saved and deleted', async () => {
    const name = nextName();
    await write(name, 20, (database) => {
      database
        .createObjectStore('projects', { keyPath: 'id' })
        .put({ id: 'n', weights: Float32Array.of(1, 2) });
      database.createObjectStore('dreams');
    });
    expect(await open(name)).toMatchObject({
      setAside: [{ name, why: 'newer' }],
      database: { name: `${name}-2` },
    });
    const entries = unzipSync(new Uint8Array(await (await dumpDatabase(name)).arrayBuffer()));
    expect(JSON.parse(strFromU8(entries['projects.json']))).toEqual([
      { id: 'n', weights: { file: 'projects/0.weights', kind: 'Float32Array' } },
    ]);
    expect(new Float32Array(entries['projects/0.weights'].slice().buffer)).toEqual(
      Float32Array.of(1, 2),
    );
    await deleteSetAside(opened!.setAside[0]);
    expect(await Dexie.exists(name)).toBe(false);
  });

  it('sets one aside that lacks a table, has another key or is of something else', async () => {
    const name = nextName();
    await writeOwn(name);
    const database = await new Dexie(name).open();
    const { version } = database.backendDB();
    database.close();
    await new Promise<void>((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = () => resolve();
    });
    await write(name, version, (made) => made.createObjectStore('projects', { keyPath: 'id' }));
    expect((await open(name))!.setAside).toEqual([{ name, why: 'damaged' }]);
    opened!.database.close();
    const other = nextName();
    await write(other, 1, (made) => made.createObjectStore('songs'));
    expect((await open(other))!.setAside).toEqual([{ name: other, why: 'damaged' }]);
  });

  it('goes on with the one beside, also the next time', async () => {
    const name = nextName();
    await write(name, 70, (made) => made.createObjectStore('projects'));
    await writeOwn(`${name}-2`);
    const store = createProjectStore((await open(name))!);
    expect(store.setAside).toHaveLength(1);
    expect(await store.others()).toMatchObject([{ id: 'kept', table: 't.csv', numRuns: 2 }]);
  });

  it('is null where the browser has no store, or refuses it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await open(nextName())).toBeNull();
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('not in a private window', 'SecurityError');
      },
    });
    expect(await open(nextName())).toBeNull();
  });
});
