/** The separate file with rows to test on: read, read again after the table was, and given up with it. */
import { useCallback, useMemo, useRef, type Dispatch } from 'react';
import { toUserErrorData, UserError } from '@/core/errors';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import type { DataClient } from '@/io/data-client';
import type { Action } from './state';

export function useTestFile(getClient: () => DataClient | undefined, dispatch: Dispatch<Action>) {
  const chosen = useRef<{ file: Blob; name: string } | null>(null);
  const readings = useRef(0);

  const openTest = useCallback(
    async (file: Blob, name: string) => {
      const reading = ++readings.current;
      dispatch({ type: 'test-reading-started', name });
      try {
        const info = await getClient()?.readTest(file, name, defaultReadOptions, (progress) => {
          if (reading !== readings.current) return;
          const { bytes, totalBytes, rows } = progress;
          const share = totalBytes > 0 ? bytes / totalBytes : 0;
          dispatch({ type: 'test-reading-progressed', share, rows });
        });
        if (!info || reading !== readings.current) return;
        chosen.current = { file, name };
        dispatch({ type: 'test-read', info, file: chosen.current });
      } catch (thrown) {
        if (reading !== readings.current) return;
        const cancelled = thrown instanceof UserError && thrown.code === 'cancelled';
        if (cancelled) dispatch({ type: 'test-reading-cancelled' });
        else dispatch({ type: 'test-reading-failed', error: toUserErrorData(thrown) });
      }
    },
    [getClient, dispatch],
  );

  /** Reads it again, since the table's columns may have other types now. */
  const reopenTest = useCallback(async () => {
    if (chosen.current) await openTest(chosen.current.file, chosen.current.name);
  }, [openTest]);

  const forgetTest = useCallback(() => {
    chosen.current = null;
    readings.current++;
  }, []);

  return useMemo(() => ({ openTest, reopenTest, forgetTest }), [openTest, reopenTest, forgetTest]);
}
