/**
 * @file Opens the browser's store. One that a newer Lossline wrote, or that does not open, is left as it is and set
 * aside: the page goes on with a new one beside it, and a person can save or delete what was set aside.
 */
import Dexie from 'dexie';
import { describeDatabase, type Database } from './database';
import { inspectDatabase, type DatabaseProblem } from './inspect-database';

export interface SetAside {
  /** The database's name. */
  name: string;
  why: DatabaseProblem;
}

export interface OpenedDatabase {
  database: Database;
  setAside: SetAside[];
}

const mostTried = 5;
/** Milliseconds after which a browser that does not answer counts as one without a store. */
const patience = 8000;

/** The first database that opens; null where this browser, or its private mode, has none. */
export async function openDatabase(base = 'lossline'): Promise<OpenedDatabase | null> {
  if (!hasStore()) return null;
  const setAside: SetAside[] = [];
  for (let number = 1; number <= mostTried; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    const database = describeDatabase(name);
    const why = await problemWith(database);
    if (why === null) return { database, setAside };
    database.close();
    if (why === 'silent') return null;
    setAside.push({ name, why });
  }
  return null;
}

/** Deletes a database that was set aside. */
export async function deleteSetAside({ name }: SetAside): Promise<void> {
  await Dexie.delete(name);
}

function hasStore(): boolean {
  try {
    return typeof indexedDB !== 'undefined' && indexedDB !== null;
  } catch {
    return false;
  }
}

/** Looks at it, opens it and reads a little. */
async function problemWith(database: Database): Promise<DatabaseProblem | 'silent' | null> {
  try {
    const problem = await inTime(inspectDatabase(database.name));
    if (problem) return problem;
    await inTime(database.open());
    await inTime(database.projects.toCollection().keys());
    return null;
  } catch (thrown) {
    return thrown === silence ? 'silent' : 'damaged';
  }
}

const silence = new Error('the store does not answer');

function inTime<Value>(promise: PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(silence), patience);
    promise.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
