/** Keeps the page itself in the browser once it is at rest, and offers a newer version when one is there. */
import { useEffect, useState } from 'react';

export interface Offline {
  /** Whether the page opens without a network; `no` where this browser, or this address, cannot. */
  state: 'no' | 'preparing' | 'ready';
  /** Changes to the newer version that waits, by loading the page anew; null where there is none. */
  update: (() => void) | null;
}

export function useOffline(): Offline {
  const [offline, setOffline] = useState<Offline>({ state: 'no', update: null });
  useEffect(() => {
    if (!import.meta.env.PROD) return;
    const change = (changes: Partial<Offline>) =>
      setOffline((before) => ({ ...before, ...changes }));
    let stop: (() => void) | null = null;
    let gone = false;
    async function keep() {
      const { canKeepOffline, keepOffline } = await import('@/io/offline/keep-offline');
      if (gone || !canKeepOffline()) return;
      change({ state: 'preparing' });
      const stopNow = await keepOffline(new URL('service-worker.js', document.baseURI).href, {
        onReady: () => change({ state: 'ready' }),
        onUpdate: (update) => change({ update }),
      });
      if (gone) stopNow();
      else stop = stopNow;
    }
    const forget = whenAtRest(() => void keep().catch(() => change({ state: 'no' })));
    return () => {
      gone = true;
      forget();
      stop?.();
    };
  }, []);
  return offline;
}

/** Milliseconds after which a page that is never at rest counts as such. */
const patience = 5000;

/** Calls once the page has loaded and has nothing else to do; returns how to call that off. */
function whenAtRest(call: () => void): () => void {
  let idle: number | undefined;
  const rest = () => {
    // Safari has no idle callbacks.
    idle =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(call, { timeout: patience })
        : window.setTimeout(call, 1000);
  };
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { once: true });
  return () => {
    window.removeEventListener('load', rest);
    if (idle === undefined) return;
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}
