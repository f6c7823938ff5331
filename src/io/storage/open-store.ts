/** @file The one entry to the browser's store, to be loaded when the page is ready. */
import { openDatabase } from './open-database';
import { createProjectStore, type ProjectStore } from './project-store';

/** The kept projects; null where this browser keeps nothing. */
export async function openStore(): Promise<ProjectStore | null> {
  const opened = await openDatabase();
  return opened && createProjectStore(opened);
}
