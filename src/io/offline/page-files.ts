/**
 * @file The page's own files in the browser's cache, one cache for each version under each path. A version is kept whole
 * or not at all. An older one stays while a tab may still ask for its files, so that an update in one tab takes nothing
 * from another.
 */

export interface PageFile {
  /** Relative to the scope. */
  url: string;
  /** What tells two versions of it apart; null where its name does. */
  revision: string | null;
}

export interface Version {
  /** Address of the folder that the page lies in, with its slash. */
  scope: string;
  files: readonly PageFile[];
}

const index = 'index.html';
/** How many files are fetched at a time. */
const atOnce = 6;

/** What of a request tells which file it asks for. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/** Name of the version's cache. */
export function cacheName({ scope, files }: Version): string {
  return prefixOf(scope) + hashOf(JSON.stringify(files));
}

/** Keeps every file of the version. Rejects, and leaves nothing behind, where one of them is not to be had. */
export async function keepVersion(version: Version): Promise<void> {
  const name = cacheName(version);
  const waiting = [...version.files];
  const cache = await caches.open(name);
  const takeTurns = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await cache.put(keyOf(file.url, version), await fetchFile(file, version));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, takeTurns));
  } catch (thrown) {
    waiting.length = 0;
    await caches.delete(name);
    throw thrown;
  }
}

/** The kept file that a request asks for: this version's, else that of an older one, else undefined. */
export async function keptFile(request: Asked, version: Version): Promise<Response | undefined> {
  const key = keyFor(request, version);
  if (key === null) return undefined;
  const own = cacheName(version);
  for (const name of [own, ...(await othersOf(version))]) {
    const found = await caches.match(key, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Whether the request is for something that may be kept: another page under the scope is not. */
export function mayBeKept(request: Asked, version: Version): boolean {
  return keyFor(request, version) !== null;
}

/** Names of the caches of all other versions under this scope, the last kept first. */
export async function othersOf(version: Version): Promise<string[]> {
  const own = cacheName(version);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(version.scope)));
  return names.filter((name) => name !== own).reverse();
}

async function fetchFile({ url, revision }: PageFile, version: Version): Promise<Response> {
  const key = keyOf(url, version);
  // A name that tells its content is the same file in every version.
  const known = revision === null ? await keptFile(new Request(key), version) : undefined;
  if (known) return known;
  const cache = revision === null ? 'default' : 'no-cache';
  const response = await fetch(key, { cache, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url} is not to be had: ${response.status}`);
  return url === index ? checkedIndex(response, version) : response;
}

/** The page itself, once it is clear that it is of this version and not of one that is just being put on the host. */
async function checkedIndex(response: Response, { files }: Version): Promise<Response> {
  const text = await response.text();
  const known = new Set(files.map(({ url }) => url));
  const asked = [...text.matchAll(/(?:src|href)="\.\/([^"?#]+)/g)].map(([, url]) => url);
  const missing = asked.find((url) => !known.has(url));
  if (missing !== undefined) throw new Error(`the page asks for ${missing} of another version`);
  // Written anew, as one that was redirected may not answer a navigation.
  return new Response(text, { headers: response.headers });
}

function keyFor({ method, mode, url }: Asked, version: Version): string | null {
  const address = new URL(url);
  const path = address.origin + address.pathname;
  if (method !== 'GET' || !path.startsWith(version.scope)) return null;
  const isIndex = path === version.scope || path === version.scope + index;
  if (mode === 'navigate' && !isIndex) return null;
  return keyOf(path.slice(version.scope.length), version);
}

/** The page is kept under the folder's address, since some hosts send its file name there. */
function keyOf(url: string, { scope }: Version): string {
  return url === index ? scope : scope + url;
}

function prefixOf(scope: string): string {
  return `lossline ${scope} `;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
