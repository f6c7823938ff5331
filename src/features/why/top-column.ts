/** The most important column where the importance has been measured; null before. */
import type { Importance } from '@/core/explain/importance';
import type { JobState } from '@/ui/job';
import type { Kept } from '@/ui/kept';

export function topColumn(kept: Kept): string | null {
  const job = kept.get('why.importance') as JobState<Importance> | undefined;
  if (job?.status !== 'done' || job.result.columns.length === 0) return null;
  return job.result.columns.reduce((best, one) => (one.mean > best.mean ? one : best)).name;
}
