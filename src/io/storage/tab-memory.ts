/**
 * @file What this tab alone remembers across a reload: which project was its own. Storage that is switched off
 * remembers nothing.
 */
const key = 'lossline-project';

/** Id of the project that this tab had before it was reloaded, or null. */
export function rememberedProject(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Notes the tab's project. */
export function rememberProject(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // A tab that cannot remember opens the project last written to.
  }
}
