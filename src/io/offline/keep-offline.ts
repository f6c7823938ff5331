/**
 * @file Has the browser keep the page itself, and tells when a newer version waits. Only the tab in which a person says
 * so changes to it.
 */
import type { OfflineMessage } from './offline-message';

export interface OfflineEvents {
  /** The page opens without a network from here on. */
  onReady(): void;
  /** A newer version waits; `takeOver` changes this tab to it, which loads the page anew. */
  onUpdate(takeOver: () => void): void;
}

/** Milliseconds between two looks for a newer version while the page stays open. */
const lookEvery = 60 * 60 * 1000;

/** True where this browser, at this address, can keep the page. */
export function canKeepOffline(): boolean {
  return 'serviceWorker' in navigator && window.isSecureContext;
}

/**
 * Registers the service worker at `address`, whose folder is its scope. Rejects where the browser refuses it. Resolves
 * with what stops the telling.
 */
export async function keepOffline(address: string, events: OfflineEvents): Promise<() => void> {
  const container = navigator.serviceWorker;
  const registration = await container.register(address, { updateViaCache: 'none' });
  const stop = new AbortController();
  const { signal } = stop;
  const update = () => events.onUpdate(() => takeOver(registration));
  if (registration.waiting && registration.active) update();
  registration.addEventListener('updatefound', () => watch(registration, update, signal), {
    signal,
  });
  if (registration.installing) watch(registration, update, signal);
  void container.ready.then(({ active }) => {
    if (signal.aborted) return;
    events.onReady();
    active?.postMessage('tidy' satisfies OfflineMessage);
  });
  lookNowAndThen(registration, signal);
  return () => stop.abort();
}

/** Tells once the version that is being fetched is there, unless it is the first. */
function watch(registration: ServiceWorkerRegistration, update: () => void, signal: AbortSignal) {
  const { installing, active } = registration;
  if (!active) return;
  installing?.addEventListener(
    'statechange',
    () => installing.state === 'installed' && registration.waiting && update(),
    { signal },
  );
}

function takeOver({ waiting }: ServiceWorkerRegistration): void {
  // Where another tab has changed already, this one has only to load anew.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over' satisfies OfflineMessage);
}

function lookNowAndThen(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let looked = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < lookEvery) return;
    looked = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look, { signal });
}
