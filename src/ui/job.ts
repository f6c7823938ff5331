/** Long work with progress and Cancel whose state is kept while its panel is closed. */
import { useCallback, useMemo } from 'react';
import { useKept, type Kept } from './kept';

export type JobState<Result> =
  | { status: 'idle' }
  | { status: 'running'; share: number; abort: AbortController }
  | { status: 'done'; result: Result }
  | { status: 'failed'; thrown: unknown };

export interface JobHooks {
  signal: AbortSignal;
  onProgress(share: number): void;
}

const idle = { status: 'idle' } as const;

/** A job kept under that key: starting it again cancels what runs; a cancelled one is idle again. */
export function useJob<Result>(kept: Kept, key: string) {
  const [state] = useKept<JobState<Result>>(kept, key, idle);
  const cancel = useCallback(() => {
    const now = kept.get(key) as JobState<Result> | undefined;
    if (now?.status !== 'running') return;
    kept.set(key, idle);
    now.abort.abort();
  }, [kept, key]);
  const start = useCallback(
    async (work: (hooks: JobHooks) => Promise<Result>) => {
      cancel();
      const abort = new AbortController();
      const tell = (next: JobState<Result>) => {
        const now = kept.get(key) as JobState<Result> | undefined;
        if (now?.status === 'running' && now.abort === abort) kept.set(key, next);
      };
      kept.set(key, { status: 'running', share: 0, abort });
      try {
        const onProgress = (share: number) => tell({ status: 'running', share, abort });
        tell({ status: 'done', result: await work({ signal: abort.signal, onProgress }) });
      } catch (thrown) {
        tell({ status: 'failed', thrown });
      }
    },
    [kept, key, cancel],
  );
  return useMemo(() => ({ state, start, cancel }), [state, start, cancel]);
}
