import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyProject } from '../project/project';
import { openDatabase, type OpenedDatabase } from './open-database';
import { createProjectStore, type ProjectStore } from './project-store';
import { sampleRun, sampleView } from './store.test-helper';

/** As much of the browser's locks as is used here, shared by all tabs. */
function fakeLocks() {
  const held = new Map<string, Promise<void>>();
  return {
    request(name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) {
      return new Promise<void>((resolve, reject) => {
        const take = () => {
          if (signal.aborted) return;
          const before = held.get(name);
          if (before) return void before.then(take);
          const holding = hold().finally(() => held.delete(name));
          held.set(name, holding);
          holding.then(resolve, reject);
        };
        signal.addEventListener('abort', () => reject(new Error('too late')));
        take();
      });
    },
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
  };
}

let name = 0;
let tabs: { store: ProjectStore; opened: OpenedDatabase }[] = [];

/** Another tab on the same store. */
async function openTab(): Promise<ProjectStore> {
  const opened = (await openDatabase(`store-${name}`))!;
  const store = createProjectStore(opened);
  tabs.push({ store, opened });
  return store;
}

/** Keeps a project of so many runs in the tab, and gives its id. */
async function keep(store: ProjectStore, numRuns = 1): Promise<string> {
  const { id, writer } = await store.writerFor(null, (problem) => expect(problem).toBeNull());
  const runs = Array.from({ length: numRuns }, (_, i) => sampleRun(`run-${i}`));
  writer.save(sampleView(runs));
  await writer.flush();
  return id;
}

/** What one tab remembers across a reload. */
function freshTabMemory() {
  const memory = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
  });
}

beforeEach(() => {
  name++;
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  freshTabMemory();
});
afterEach(() => {
  tabs.forEach(({ store }) => store.close());
  tabs = [];
  vi.unstubAllGlobals();
});

describe('the project store', () => {
  it('brings the last project back, and says null where there is none', async () => {
    const store = await openTab();
    expect(await store.openLast()).toBeNull();
    const id = await keep(store);
    store.close();
    const next = await openTab();
    const last = await next.openLast();
    expect(last).toMatchObject({ id, copy: false, table: 't.csv', damagedRuns: 0 });
    expect(last?.project.runs).toHaveLength(1);
    expect(await last?.project.data?.file.text()).toBe('a,b\n1,2\n');
  });

  it('gives a second tab a copy of its own, and neither deletes nor clears what the first has', async () => {
    const first = await openTab();
    const id = await keep(first);
    freshTabMemory();
    const second = await openTab();
    const copy = (await second.openLast())!;
    expect(copy.copy).toBe(true);
    expect(copy.id).not.toBe(id);
    await second.writerFor({ ...copy, view: copy.project }, () => {});
    expect(await second.others()).toMatchObject([{ id, elsewhere: true }]);
    expect(await second.remove(id)).toBe(false);
    await second.clear();
    expect(await second.others()).toHaveLength(1);
    first.close();
    expect(await second.others()).toMatchObject([{ id, elsewhere: false }]);
    expect(await second.remove(id)).toBe(true);
    expect(await second.others()).toEqual([]);
  });

  it('deletes a project with its files, runs and epochs, and no other', async () => {
    const store = await openTab();
    const gone = await keep(store, 2);
    const stays = await keep(store, 3);
    expect(await store.others()).toMatchObject([{ id: gone, numRuns: 2 }]);
    expect(await store.remove(gone)).toBe(true);
    const { database } = tabs[0].opened;
    for (const table of [database.files, database.runs]) {
      const projects = (await table.toArray()).map(({ project }) => project);
      expect(new Set(projects)).toEqual(new Set([stays]));
    }
    expect(await store.remove(stays)).toBe(false);
  });

  it('keeps recipe, runs and the name of the table where its file finds no room', async () => {
    const store = await openTab();
    const { database } = tabs[0].opened;
    const full = vi
      .spyOn(database.files, 'bulkPut')
      .mockImplementation((() =>
        Promise.reject(new DOMException('no room', 'QuotaExceededError'))) as never);
    const results: unknown[][] = [];
    const { id, writer } = await store.writerFor(null, (...result) => results.push(result));
    const view = sampleView([sampleRun('r')]);
    writer.save(view);
    await writer.flush();
    expect(results.at(-1)).toEqual([
      expect.objectContaining({ name: 'QuotaExceededError' }),
      'files',
    ]);
    writer.save({ ...view, shown: 'r' });
    await writer.flush();
    expect(results.at(-1)?.[1]).toBe('files');
    store.close();
    full.mockRestore();
    freshTabMemory();
    const { project, table } = (await (await openTab()).open(id))!;
    expect(table).toBe('t.csv');
    expect(project.data).toBeNull();
    expect(project.recipe).toEqual(view.recipe);
    expect(project.runs).toHaveLength(1);
  });

  it('does not forget a recipe whose table is not open', async () => {
    const store = await openTab();
    const view = sampleView([sampleRun('r')]);
    const { id, writer } = await store.writerFor(
      { id: 'p', copy: false, view: { ...emptyProject(), recipe: view.recipe, runs: view.runs } },
      () => {},
    );
    writer.save({ ...view, data: null, recipe: null, device: 'tfjs' });
    await writer.flush();
    const { project } = (await store.open(id))!;
    expect(project).toMatchObject({ device: 'tfjs', recipe: view.recipe });
  });
});
