/** @file What a store's refusal means for a person, in one line. */
import type { WordKey } from '@/words/say';
import type { UnkeptPart } from './project-writer';

/** The sentence for what the store threw, and what is not kept for it; null where all is well. */
export function storageProblem(thrown: unknown, part: UnkeptPart = 'all'): WordKey | null {
  if (thrown === null || thrown === undefined) return null;
  if (part === 'files') return 'io.storage.noRoomForFile';
  if (part === 'states') return 'io.storage.noRoomForWeights';
  if (namesOf(thrown).includes('QuotaExceededError')) return 'io.storage.noRoom';
  return 'io.storage.notWritten';
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
