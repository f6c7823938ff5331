import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyHistory } from '@/core/training/history';
import type { Run } from '@/core/training/run';
import { describeDatabase, type Database } from './database';
import { loadProject } from './load-project';
import { writeChanges, type ProjectChanges } from './project-changes';
import { createProjectWriter } from './project-writer';
import {
  sampleEpoch,
  sampleHistory,
  sampleRecipe,
  sampleRun,
  sampleState,
  sampleView,
} from './store.test-helper';

const allKept = { files: null, states: null };
let databases = 0;
const opened: Database[] = [];

function openStore() {
  const database = describeDatabase(`writer-${++databases}`);
  opened.push(database);
  return database;
}

afterEach(async () => {
  vi.useRealTimers();
  for (const database of opened.splice(0)) await database.delete();
});

describe('createProjectWriter', () => {
  it('keeps files, settings, runs, epochs and states, and brings them back', async () => {
    const database = openStore();
    const results: unknown[] = [];
    const writer = createProjectWriter({
      write: (changes) => writeChanges(database, 'p', changes),
      onResult: (problem) => results.push(problem),
    });
    const run = sampleRun('r');
    writer.save(sampleView([run], { shown: 'r', device: 'simd' }));
    writer.begin('r', emptyHistory());
    for (let epoch = 0; epoch < 600; epoch++) writer.epochs('r', [sampleEpoch(epoch)]);
    writer.checkpoint('r', sampleState(590));
    await writer.flush();
    const { project, damagedRuns } = (await loadProject(database, 'p'))!;
    expect(damagedRuns).toBe(0);
    expect(await project.data?.file.text()).toBe('a,b\n1,2\n');
    expect(project).toMatchObject({ shown: 'r', device: 'simd', recipe: sampleRecipe });
    expect(project.runs).toEqual([{ ...run, status: 'interrupted', history: sampleHistory(600) }]);
    expect(project.checkpoints.get('r')).toEqual([sampleState(590)]);
    expect(new Set(results)).toEqual(new Set([null]));
  });

  it('whatever is kept at any moment fits together, and lacks nothing that was written', async () => {
    const acts = fc.array(
      fc.oneof(
        fc.record({ act: fc.constant('epochs' as const), count: fc.integer({ min: 1, max: 300 }) }),
        fc.record({ act: fc.constant('state' as const), ahead: fc.integer({ min: -5, max: 5 }) }),
        fc.record({ act: fc.constant('draw' as const) }),
        fc.record({ act: fc.constant('flush' as const) }),
        fc.record({ act: fc.constant('next run' as const) }),
        fc.record({ act: fc.constant('remove' as const) }),
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(12), async (plan, survive) => {
        const database = openStore();
        let writes = 0;
        let kept: ProjectChanges['pages'] = new Map();
        const writer = createProjectWriter({
          async write(changes) {
            // From here on the page is dead: what it still wants to write never arrives.
            if (++writes > survive) return allKept;
            kept = new Map([...kept, ...changes.pages]);
            return writeChanges(database, 'p', changes);
          },
          onResult: (problem) => expect(problem).toBeNull(),
          now: () => 1000 * writes,
        });
        let runs: Run[] = [];
        let done = 0;
        let begun = 0;
        const current = () => runs.at(-1)!;
        const begin = () => {
          runs = [...runs, sampleRun(`r${++begun}`, { startedAt: begun })];
          done = 0;
          writer.save(sampleView(runs, { shown: current().id }));
          writer.begin(current().id, emptyHistory());
        };
        begin();
        for (const step of plan) {
          if (step.act === 'epochs') {
            const epochs = Array.from({ length: step.count }, () => sampleEpoch(done++));
            writer.epochs(current().id, epochs);
          } else if (step.act === 'state') {
            writer.checkpoint(current().id, sampleState(Math.max(0, done + step.ahead)));
          } else if (step.act === 'draw') {
            runs = [...runs.slice(0, -1), { ...current(), history: sampleHistory(done) }];
            writer.save(sampleView(runs, { shown: current().id }));
          } else if (step.act === 'flush') await writer.flush();
          else if (step.act === 'next run') begin();
          else if (runs.length > 1) {
            runs = runs.slice(1);
            writer.save(sampleView(runs, { shown: current().id }));
          }
        }
        await writer.flush();
        writer.close();
        const loaded = await loadProject(database, 'p');
        if (survive === 0) expect(loaded).toBeNull();
        else {
          const { project, damagedRuns } = loaded!;
          expect(damagedRuns).toBe(0);
          expect(project.recipe).toEqual(sampleRecipe);
          expect(project.runs.some(({ id }) => id === project.shown)).toBe(true);
          for (const { id, history } of project.runs) {
            expect(history).toEqual(sampleHistory(history.loss.length));
            for (const { epoch, state } of project.checkpoints.get(id) ?? []) {
              expect(epoch).toBeLessThanOrEqual(history.loss.length);
              expect(state).toEqual(sampleState(epoch).state);
            }
            const last = Math.max(
              -1,
              ...[...kept.values()].flatMap((page) =>
                page.run === id ? [page.index * 256 + page.history.loss.length] : [],
              ),
            );
            expect(history.loss.length).toBe(Math.max(0, last));
          }
          if (writes <= survive)
            expect(project.runs.map(({ id }) => id)).toEqual(runs.map(({ id }) => id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('waits a moment with settings, and not with anything else', async () => {
    vi.useFakeTimers();
    const written: ProjectChanges[] = [];
    const writer = createProjectWriter({
      write: async (changes) => (written.push(changes), allKept),
      onResult: () => {},
    });
    const view = sampleView([]);
    writer.save(view);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toHaveLength(1);
    for (const epochs of [5, 50, 500]) {
      const recipe = { ...sampleRecipe, training: { ...sampleRecipe.training, epochs } };
      writer.save({ ...view, recipe });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(written).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(written).toHaveLength(2);
    expect(written[1].header?.recipe?.training.epochs).toBe(500);
    const bad = { ...sampleRecipe, training: { ...sampleRecipe.training, epochs: NaN } };
    writer.save({ ...view, recipe: bad });
    await vi.advanceTimersByTimeAsync(400);
    expect(written.at(-1)?.header?.recipe?.training.epochs).toBe(500);
  });

  it('keeps on trying where the store has no room, and then has lost nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const database = openStore();
    let full = true;
    const results: unknown[] = [];
    const writer = createProjectWriter({
      async write(changes) {
        if (full) throw new DOMException('no room', 'QuotaExceededError');
        return writeChanges(database, 'p', changes);
      },
      onResult: (problem) => results.push(problem),
    });
    writer.save(sampleView([sampleRun('r')]));
    writer.begin('r', emptyHistory());
    for (let epoch = 0; epoch < 30; epoch++) writer.epochs('r', [sampleEpoch(epoch)]);
    await writer.flush();
    const tries = results.length;
    writer.epochs('r', [sampleEpoch(30)]);
    expect(results).toHaveLength(tries);
    expect(results.at(-1)).toMatchObject({ name: 'QuotaExceededError' });
    full = false;
    vi.advanceTimersByTime(20_000);
    await writer.flush();
    expect(results.at(-1)).toBeNull();
    const { project } = (await loadProject(database, 'p'))!;
    expect(project.runs[0].history).toEqual(sampleHistory(31));
  });

  it('writes a copy once it is changed, and then all of it', async () => {
    const written: ProjectChanges[] = [];
    const view = sampleView([sampleRun('a', { status: 'stopped' }), sampleRun('b')]);
    const writer = createProjectWriter({
      write: async (changes) => (written.push(changes), allKept),
      onResult: () => {},
      untouched: view,
    });
    writer.save({ ...view });
    await writer.flush();
    expect(written).toEqual([]);
    writer.save({ ...view, shown: 'a' });
    await writer.flush();
    expect([...written[0].runs.keys()]).toEqual(['a', 'b']);
    expect(written[0].files.get('data')).toBe(view.data);
  });

  it('keeps the states of a run until it has its model', async () => {
    const database = openStore();
    let time = 0;
    const writer = createProjectWriter({
      write: (changes) => writeChanges(database, 'p', changes),
      onResult: (problem) => expect(problem).toBeNull(),
      now: () => time,
    });
    const run = sampleRun('r');
    writer.save(sampleView([run]));
    writer.begin('r', emptyHistory());
    for (let epoch = 0; epoch < 20; epoch++) {
      writer.epochs('r', [sampleEpoch(epoch)]);
      time += 1000;
      writer.checkpoint('r', sampleState(epoch + 1));
      await writer.flush();
    }
    const kept = (await loadProject(database, 'p'))!.project.checkpoints.get('r')!;
    expect(kept).toHaveLength(8);
    expect(kept.at(-1)).toEqual(sampleState(20));
    writer.save(sampleView([{ ...run, status: 'finished', model: sampleState(20) }]));
    await writer.flush();
    const { project } = (await loadProject(database, 'p'))!;
    expect(project.checkpoints.size).toBe(0);
    expect(project.runs[0].model).toEqual(sampleState(20));
  });
});
