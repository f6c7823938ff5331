/** Where a person starts to look. */
import type { Importance } from '@/core/explain/importance';
import type { JobState } from '@/ui/job';

/** The most important column where the importance has been measured; null before. */
export function topColumn(job: JobState<Importance> | null): string | null {
  if (job?.status !== 'done' || job.result.columns.length === 0) return null;
  return job.result.columns.reduce((best, one) => (one.mean > best.mean ? one : best)).name;
}
