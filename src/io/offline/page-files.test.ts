import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheName, keepVersion, keptFile, mayBeKept, othersOf, type Version } from './page-files';

const scope = 'https://host.example/some/where/';

/** As much of the browser's caches as is used here. */
function fakeCaches() {
  const kept = new Map<string, Map<string, string>>();
  return {
    kept,
    open: async (name: string) => {
      const cache = kept.get(name) ?? new Map<string, string>();
      kept.set(name, cache);
      return {
        put: async (key: string, response: Response) => void cache.set(key, await response.text()),
      };
    },
    match: async (key: string, { cacheName: name }: { cacheName: string }) => {
      const text = kept.get(name)?.get(key);
      return text === undefined ? undefined : new Response(text);
    },
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
  };
}

let fake: ReturnType<typeof fakeCaches>;
let host: Record<string, string>;
let fetched: string[];

beforeEach(() => {
  fake = fakeCaches();
  fetched = [];
  vi.stubGlobal('caches', fake);
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    const text = host[address.slice(scope.length)];
    return new Response(text ?? 'not here', { status: text === undefined ? 404 : 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

function version(code: string, revision: string): Version {
  const files = [
    { url: 'index.html', revision },
    { url: `assets/${code}.js`, revision: null },
    { url: 'assets/same.js', revision: null },
  ];
  return { scope, files };
}

const page = (code: string) => `<script src="./assets/${code}.js"></script>`;
const ask = (path: string, mode: RequestMode = 'cors') => ({
  method: 'GET',
  mode,
  url: scope + path,
});
const textOf = async (response: Promise<Response | undefined>) => (await response)?.text();

describe('page files', () => {
  it('are kept whole, the page under the address of its folder', async () => {
    host = { '': page('one'), 'assets/one.js': '1', 'assets/same.js': 'same' };
    const first = version('one', 'a');
    await keepVersion(first);
    expect(await textOf(keptFile(ask('', 'navigate'), first))).toBe(page('one'));
    expect(await textOf(keptFile(ask('index.html?from=mail', 'navigate'), first))).toBe(
      page('one'),
    );
    expect(await textOf(keptFile(ask('assets/one.js'), first))).toBe('1');
    expect(await keptFile(ask('assets/two.js'), first)).toBeUndefined();
  });

  it('leave other pages, other folders and anything but GET to the network', () => {
    const first = version('one', 'a');
    expect(mayBeKept(ask('docs/', 'navigate'), first)).toBe(false);
    expect(mayBeKept({ ...ask(''), url: 'https://host.example/some/' }, first)).toBe(false);
    expect(mayBeKept({ ...ask(''), url: 'https://other.example/some/where/' }, first)).toBe(false);
    expect(mayBeKept({ ...ask(''), method: 'POST' }, first)).toBe(false);
  });

  it('of a newer version are fetched only where they differ, and the older stay at hand', async () => {
    host = { '': page('one'), 'assets/one.js': '1', 'assets/same.js': 'same' };
    const first = version('one', 'a');
    await keepVersion(first);
    host = { '': page('two'), 'assets/two.js': '2' };
    fetched = [];
    const second = version('two', 'b');
    await keepVersion(second);
    expect(fetched.sort()).toEqual([scope, `${scope}assets/two.js`]);
    expect(await textOf(keptFile(ask('', 'navigate'), second))).toBe(page('two'));
    expect(await textOf(keptFile(ask('assets/one.js'), second))).toBe('1');
    expect(await othersOf(second)).toEqual([cacheName(first)]);
    expect(await othersOf({ ...second, scope: `${scope}beside/` })).toEqual([]);
  });

  it('of a version that is not all there leave nothing behind', async () => {
    host = { '': page('one'), 'assets/same.js': 'same' };
    await expect(keepVersion(version('one', 'a'))).rejects.toThrow('assets/one.js');
    expect(await fake.keys()).toEqual([]);
  });

  it('are not kept where the page on the host is of another version than its list', async () => {
    host = { '': page('two'), 'assets/one.js': '1', 'assets/same.js': 'same' };
    await expect(keepVersion(version('one', 'a'))).rejects.toThrow('assets/two.js');
    expect(await fake.keys()).toEqual([]);
  });
});
