/**
 * @file Looks at a database as it lies there, before anything opens it that would change it: is it of this Lossline, of
 * a newer one, or not to be made use of?
 */
import { STORE_VERSION, tables } from './database';

/** What is wrong with a database: written by a newer Lossline, or not as any Lossline writes it. */
export type DatabaseProblem = 'newer' | 'damaged';

/** IndexedDB counts Dexie's versions by tens. */
const tens = 10;

/** What is wrong with the database of that name; null where nothing is, or where there is none. Rejects where the browser does not open it. */
export async function inspectDatabase(name: string): Promise<DatabaseProblem | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  try {
    const { version, objectStoreNames } = database;
    if (version >= (STORE_VERSION + 1) * tens) return 'newer';
    if (version % tens !== 0 || version === 0) return 'damaged';
    // Older versions are migrated, whatever tables they have.
    if (version < STORE_VERSION * tens) return null;
    const names = Object.keys(tables);
    if (!names.every((table) => objectStoreNames.contains(table))) return 'damaged';
    const reading = database.transaction(names, 'readonly');
    const keys = Object.entries(tables).map(([table, key]) => [
      keyText(reading.objectStore(table).keyPath),
      key,
    ]);
    return keys.every(([found, wanted]) => found === wanted) ? null : 'damaged';
  } finally {
    database.close();
  }
}

/** The database in the version it has; null where there is none, which stays so. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
  });
}

/** A key path as Dexie writes it. */
function keyText(path: string | string[] | null): string {
  return Array.isArray(path) ? `[${path.join('+')}]` : (path ?? '');
}
