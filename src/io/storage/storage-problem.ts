/** @file What a store's refusal means for a person, in one line. */
import type { UnkeptPart } from './project-writer';

/** A sentence for what the store threw, and what is not kept for it; null where all is well. */
export function storageProblem(thrown: unknown, part: UnkeptPart = 'all'): string | null {
  if (thrown === null || thrown === undefined) return null;
  if (part === 'files') {
    return 'This browser has no room for the table’s file, so it is not kept. Settings and runs are; after a reload, open the file again.';
  }
  if (part === 'states') {
    return 'This browser has no room for the weights of the run that is on. All else is kept; after a reload the run goes on from an earlier epoch.';
  }
  if (namesOf(thrown).includes('QuotaExceededError')) {
    return 'This browser has no room left, so what you do from now on is not kept. The page goes on as before; save the project as a file, or clear what is kept.';
  }
  return 'This browser could not keep the last changes and is asked again every few seconds. The page goes on as before; save the project as a file to be sure.';
}

/** Names of an error and of those it wraps. */
function namesOf(thrown: unknown): string[] {
  const names: string[] = [];
  let error = thrown as { name?: string; inner?: unknown; failures?: unknown[] } | undefined;
  for (let depth = 0; error && depth < 5; depth++) {
    if (error.name) names.push(error.name);
    const inner = error.inner ?? error.failures?.[0];
    error = inner as typeof error;
  }
  return names;
}
