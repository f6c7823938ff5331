/** @file The one entry to the browser's store, to be loaded when the page is ready. */
import { allWords } from '@/words/languages';
import { openDatabase } from './open-database';
import { createProjectStore, type ProjectStore } from './project-store';

/** The kept projects; null where this browser keeps nothing. */
export async function openStore(): Promise<ProjectStore | null> {
  // What was said of a kept run counts only where there are words for it.
  const [opened] = await Promise.all([openDatabase(), allWords()]);
  return opened && createProjectStore(opened);
}
