import { useEffect, useState } from 'react';
import { createBootstrap, type Statistic } from '@/core/metrics/bootstrap';
import type { Interval } from '@/core/metrics/intervals';

/** What to resample; the statistics are for the rows of `resampledRows(numRows)`, the estimates for all. */
export interface Resampling {
  numRows: number;
  seed: number;
  statistics: Readonly<Record<string, Statistic>>;
  estimates: Readonly<Record<string, number>>;
}

export type Intervals = Readonly<Record<string, Interval | null>>;

/** Milliseconds of work at a time; the page is drawn and answers in between. */
const slice = 8;

/** The intervals of some scores once they are worked out, null until then and where there is nothing to resample. */
export function useIntervals(asked: Resampling | null): Intervals | null {
  const [found, setFound] = useState<{ asked: Resampling; intervals: Intervals } | null>(null);
  useEffect(() => {
    if (!asked || asked.numRows === 0) return;
    const { numRows, seed, statistics, estimates } = asked;
    const bootstrap = createBootstrap(numRows, seed, statistics, estimates);
    let timer = window.setTimeout(go);
    function go() {
      const end = performance.now() + slice;
      let done = false;
      while (!done && performance.now() < end) done = bootstrap.step();
      if (done) setFound({ asked: asked!, intervals: bootstrap.intervals() });
      else timer = window.setTimeout(go);
    }
    return () => window.clearTimeout(timer);
  }, [asked]);
  return found?.asked === asked ? found!.intervals : null;
}
