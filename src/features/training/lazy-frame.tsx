import { lazy, Suspense, useEffect, useState, type ComponentProps } from 'react';
import type { ChartFrame } from './chart-frame';

const load = () => import('./chart-frame');
const LoadedFrame = lazy(() => load().then((module) => ({ default: module.ChartFrame })));

/** Fetches the chart library once the page is at rest, so that it is there by the time a table is; gives a way to cancel. */
export function preloadFrame() {
  return whenIdle(() => void load());
}

/** Axes, grid and baseline, once the page has nothing more urgent to do; curves are drawn without waiting for them. */
export function LazyFrame(props: ComponentProps<typeof ChartFrame>) {
  const ready = useIdle();
  return ready ? (
    <Suspense fallback={null}>
      <LoadedFrame {...props} />
    </Suspense>
  ) : null;
}

/** Milliseconds after which the frame no longer waits for a quiet moment. */
const patience = 1000;

/** True once the page has had a quiet moment. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return idle;
}

/** Calls back in a quiet moment; gives a function that cancels. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
