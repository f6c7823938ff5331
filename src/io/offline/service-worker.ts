/**
 * @file The service worker: answers with the page's own kept files and knows nothing else. A new version is fetched in
 * the background and waits until a person says so.
 */
import type { OfflineMessage } from './offline-message';
import {
  keepVersion,
  keptFile,
  mayBeKept,
  othersOf,
  type PageFile,
  type Version,
} from './page-files';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PageFile[] };

const version: Version = { scope: self.registration.scope, files: self.__WB_MANIFEST };

self.addEventListener('install', (event) => event.waitUntil(keepVersion(version)));

// The first visit's page has its files at hand from here on, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!mayBeKept(request, version)) return;
  event.respondWith(keptFile(request, version).then((kept) => kept ?? fetch(request)));
});

self.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage;
  event.waitUntil(message === 'take-over' ? self.skipWaiting() : tidy());
});

/** Another tab may still be of an older version, and a version that waits is not this one's to remove. */
async function tidy(): Promise<void> {
  const older = await othersOf(version);
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { waiting, installing } = self.registration;
  if (waiting || installing || tabs.length > 1) return;
  for (const name of older) await caches.delete(name);
}
