/** @file One read in progress: it reports how far it is, lets other messages in, and stops when it is cancelled. */
import { UserError } from '@/core/errors';

export interface ReadProgressNow {
  bytes: number;
  totalBytes: number;
  rows: number;
}

export interface ReadJob {
  /** The file's size. */
  totalBytes: number;
  /** Call between blocks: throws `cancelled` if so, reports and yields to the event loop if it is time to. */
  tick(bytes: number, rows: number): Promise<void>;
}

export interface ReadJobOptions {
  onProgress?: (progress: ReadProgressNow) => void;
  signal?: AbortSignal;
}

const REPORT_MS = 100;
const YIELD_MS = 30;

/** A job over `totalBytes` bytes; it reports at most ten times a second. */
export function createReadJob(totalBytes: number, { onProgress, signal }: ReadJobOptions): ReadJob {
  let reported = performance.now();
  let yielded = reported;
  return {
    totalBytes,
    async tick(bytes, rows) {
      const now = performance.now();
      if (now - reported >= REPORT_MS) {
        reported = now;
        onProgress?.({ bytes: Math.min(bytes, totalBytes), totalBytes, rows });
      }
      if (now - yielded >= YIELD_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        yielded = performance.now();
      }
      if (signal?.aborted) {
        throw new UserError('cancelled', { context: 'reading' });
      }
    },
  };
}
