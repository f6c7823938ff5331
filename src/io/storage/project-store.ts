/**
 * @file The kept projects as the page deals with them: which one this tab has, the others, their use of room, and how to
 * be rid of them. A project that another tab has open is never written to: this tab works on a copy under its own id.
 */
import type { ProjectView } from '../project/project';
import { deleteProject, type ProjectRow } from './database';
import { loadProject, type LoadedProject } from './load-project';
import type { OpenedDatabase, SetAside } from './open-database';
import { writeChanges } from './project-changes';
import { hasLocks, lockProject, openProjects, type ProjectLock } from './project-locks';
import { createProjectWriter, type ProjectWriter, type WriterOptions } from './project-writer';
import { rememberedProject, rememberProject } from './tab-memory';

export interface OpenedProject extends LoadedProject {
  id: string;
  /** A copy of what another tab has open; it is not kept before it is changed. */
  copy: boolean;
}

export interface ProjectSummary extends Pick<ProjectRow, 'id' | 'savedAt' | 'table' | 'numRuns'> {
  /** True where another tab has it open. */
  elsewhere: boolean;
}

export interface ProjectStore {
  setAside: readonly SetAside[];
  /** The project this tab had before it was reloaded, else the one last written to; null where there is none. */
  openLast(): Promise<OpenedProject | null>;
  open(id: string): Promise<OpenedProject | null>;
  /** A writer for an opened project, or for a new one; the project open before is let go. */
  writerFor(
    opened: { id: string; copy: boolean; view: ProjectView } | null,
    onResult: WriterOptions['onResult'],
  ): Promise<{ id: string; writer: ProjectWriter }>;
  /** All projects but this tab's own, the last written first. */
  others(): Promise<ProjectSummary[]>;
  /** Removes a project; false where a tab has it open, and it stays. */
  remove(id: string): Promise<boolean>;
  /** Removes every project that no other tab has open, this tab's own too. */
  clear(): Promise<void>;
  /** Lets the tab's project go. */
  close(): void;
}

/** Milliseconds that a tab which has just been closed or reloaded has to let its project go. */
const lettingGo = 1500;

/** The store's projects for this tab. */
export function createProjectStore({ database, setAside }: OpenedDatabase): ProjectStore {
  let own: { id: string; lock: ProjectLock | null } | null = null;

  const letGo = () => {
    own?.lock?.release();
    own = null;
  };
  const take = async (id: string, wait: number) => {
    if (own?.id === id) return true;
    const lock = await lockProject(id, wait);
    // Without locks only the tab that was reloaded knows that a project is its own.
    if (!lock && (hasLocks() || rememberedProject() !== id)) return false;
    letGo();
    own = { id, lock };
    rememberProject(id);
    return true;
  };
  const open = async (id: string) => {
    const taken = await take(id, lettingGo);
    const loaded = await loadProject(database, id);
    return loaded && { ...loaded, id: taken ? id : newId(), copy: !taken };
  };
  const rows = async () =>
    (await database.projects.toArray()).sort((a, b) => b.savedAt - a.savedAt);
  return {
    setAside,
    async openLast() {
      const all = await rows();
      const before = rememberedProject();
      const last = all.find(({ id }) => id === before) ?? all[0];
      return last ? open(last.id) : null;
    },
    open,
    async writerFor(opened, onResult) {
      const id = opened?.id ?? newId();
      await take(id, lettingGo);
      const writer = createProjectWriter({
        write: (changes) => writeChanges(database, id, changes),
        onResult,
        stored: opened && !opened.copy ? opened.view : null,
        untouched: opened?.copy ? opened.view : null,
      });
      return { id, writer };
    },
    async others() {
      const others = (await rows()).filter(({ id }) => id !== own?.id);
      const elsewhere = await openProjects(others.map(({ id }) => id));
      return others.map(({ id, savedAt, table, numRuns }) => ({
        id,
        savedAt,
        table,
        numRuns,
        elsewhere: elsewhere.has(id),
      }));
    },
    async remove(id) {
      if (id === own?.id || (await openProjects([id])).has(id)) return false;
      await deleteProject(database, id);
      return true;
    },
    async clear() {
      const ids = (await rows()).map(({ id }) => id);
      const elsewhere = await openProjects(ids.filter((id) => id !== own?.id));
      for (const id of ids) if (!elsewhere.has(id)) await deleteProject(database, id);
    },
    close() {
      letGo();
      database.close();
    },
  };
}

function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((part) => part.toString(36)).join('-');
}
