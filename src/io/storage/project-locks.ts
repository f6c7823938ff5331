/**
 * @file Which tab has which project: one lock of the browser for each, held for as long as the tab has the project open.
 * A tab that crashes loses its locks. Browsers without locks get none, and a project is then nobody's.
 */

export interface ProjectLock {
  release(): void;
}

const nameOf = (project: string) => `lossline ${project}`;

/** The lock of a project; null where another tab holds it and does not let go for `wait` milliseconds. */
export function lockProject(project: string, wait: number): Promise<ProjectLock | null> {
  if (!hasLocks()) return Promise.resolve(null);
  const signal = AbortSignal.timeout(wait);
  return new Promise((resolve) => {
    navigator.locks
      .request(nameOf(project), { signal }, () => {
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(() => resolve(null));
  });
}

/** The projects among these that some tab, this one included, has open. */
export async function openProjects(projects: readonly string[]): Promise<Set<string>> {
  if (!hasLocks()) return new Set();
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return new Set(projects.filter((project) => names.has(nameOf(project))));
}

/** True where the browser has locks. */
export function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator;
}
