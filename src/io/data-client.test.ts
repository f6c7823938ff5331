import { describe, expect, test } from 'vitest';
import { UserError } from '@/core/errors';
import {
  type DataCommand,
  type DataEvent,
  defaultReadOptions,
} from '@/core/protocol/data-protocol';
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { createDataClient } from './data-client';
import { createDataSession } from './data-session';
import type { DataWorkerPort } from './data-worker-link';

const odd = new Blob(['x,y\n1,2\n3,4\n5,6\n']);
const even = new Blob(['x,y\n2,4\n6,8\n']);

/** Workers that run a session in this thread; `died` is what a real one does when it crashes. */
function fakeWorkers() {
  const started: (DataWorkerPort & { commands: DataCommand[]; died(): void })[] = [];
  function start(): DataWorkerPort {
    const commands: DataCommand[] = [];
    let alive = true;
    const post = (data: DataEvent) => {
      if (alive) worker.onmessage?.({ data } as MessageEvent<DataEvent>);
    };
    const session = createDataSession(post);
    const worker: (typeof started)[number] = {
      commands,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage(command: DataCommand) {
        commands.push(command);
        void session.handle(command);
      },
      terminate: () => void (alive = false),
      died: () => worker.onerror?.({} as ErrorEvent),
    };
    started.push(worker);
    return worker;
  }
  return { started, start };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof UserError ? error.code : error),
  );

describe('a data client', () => {
  test('starts one worker, on first use', async () => {
    const { started, start } = fakeWorkers();
    const client = createDataClient(start);
    expect(started).toHaveLength(0);
    const info = await client.read(odd, 'odd.csv', defaultReadOptions);
    expect(info.numRows).toBe(3);
    expect(await client.rows(1, 3)).toEqual([
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(started).toHaveLength(1);
  });

  test('profiles the table, and a worker that died reads it again first', async () => {
    const { started, start } = fakeWorkers();
    const client = createDataClient(start);
    await client.read(odd, 'odd.csv', defaultReadOptions);
    started[0].died();
    const profile = await client.profile('y');
    expect(profile).toMatchObject({ label: 'y', ranking: ['x'], sampled: null });
    expect(started).toHaveLength(2);
  });

  test('a newer read cancels the older one', async () => {
    const client = createDataClient(fakeWorkers().start);
    const older = codeOf(client.read(odd, 'odd.csv', defaultReadOptions));
    const newer = await client.read(even, 'even.csv', defaultReadOptions);
    expect(await older).toBe('cancelled');
    expect(newer.numRows).toBe(2);
    expect(await client.rows(0, 1)).toEqual([['2', '4']]);
  });

  test('a cancelled or failed read keeps the earlier table', async () => {
    const client = createDataClient(fakeWorkers().start);
    await client.read(odd, 'odd.csv', defaultReadOptions);
    const cancelled = codeOf(client.read(even, 'even.csv', defaultReadOptions));
    client.cancel();
    expect(await cancelled).toBe('cancelled');
    const failed = client.read(new Blob(['PK\u0003\u0004']), 'x.csv', defaultReadOptions);
    expect(await codeOf(failed)).toBe('csv-binary');
    expect(await client.rows(0, 1)).toEqual([['1', '2']]);
  });

  test('shows the earlier table even if the cancelled read had just finished', async () => {
    const { started, start } = fakeWorkers();
    const client = createDataClient(start);
    await client.read(odd, 'odd.csv', defaultReadOptions);
    const cancelled = codeOf(client.read(even, 'even.csv', defaultReadOptions));
    const late = started[0].commands.at(-1)!.request;
    const forward = started[0].onmessage;
    const finished = new Promise<void>((resolve) => {
      // The worker finishes although the page has cancelled: it has not heard of it yet.
      started[0].onmessage = (message) => {
        if (message.data.type === 'table' && message.data.request === late) {
          client.cancel();
          resolve();
        }
        forward?.(message);
      };
    });
    await finished;
    expect(await cancelled).toBe('cancelled');
    expect(await client.rows(0, 1)).toEqual([['1', '2']]);
  });

  test('reads the file again in a new worker when one dies', async () => {
    const { started, start } = fakeWorkers();
    const client = createDataClient(start);
    await client.read(odd, 'odd.csv', defaultReadOptions);
    const waiting = codeOf(client.read(even, 'even.csv', defaultReadOptions));
    started[0].died();
    expect(await waiting).toBe('data-worker-died');
    const [first, second] = await Promise.all([client.rows(0, 1), client.rows(2, 3)]);
    expect([first, second]).toEqual([[['1', '2']], [['5', '6']]]);
    expect(started).toHaveLength(2);
  });

  test('without a file says that none is open', async () => {
    const client = createDataClient(fakeWorkers().start);
    expect(await codeOf(client.rows(0, 1))).toBe('data-lost');
  });

  test('disposing rejects what is waiting', async () => {
    const client = createDataClient(fakeWorkers().start);
    const waiting = codeOf(client.read(odd, 'odd.csv', defaultReadOptions));
    client.dispose();
    expect(await waiting).toBe('cancelled');
  });

  test('reads the test file again where the table was, or the worker died', async () => {
    const { started, start } = fakeWorkers();
    const client = createDataClient(start);
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => `${(n * 3) % 7},${n % 2}`);
    const table = new Blob([`x,y\n${rows(20).join('\n')}`]);
    const info = await client.read(table, 'a.csv', defaultReadOptions);
    const tested = await client.readTest(
      new Blob([`x,y\n${rows(6).join('\n')}`]),
      'b.csv',
      defaultReadOptions,
    );
    expect(tested).toMatchObject({ name: 'b.csv', numRows: 6 });
    const recipe = defaultRecipe(info);
    const prepare = () => client.prepare({ ...recipe, split: { ...recipe.split, method: 'file' } });
    expect((await prepare()).data.test.numRows).toBe(6);
    await client.read(table, 'a.csv', defaultReadOptions);
    expect((await prepare()).data.test.numRows).toBe(6);
    expect(await client.rows(5, 6, 'test-table')).toEqual([['1', '1']]);
    started[0].died();
    expect(await client.rows(5, 6, 'test-table')).toEqual([['1', '1']]);
    expect((await prepare()).data.test.numRows).toBe(6);
    expect(started).toHaveLength(2);
  });

  test('tells how far the test file is read, and cancels it alone', async () => {
    const client = createDataClient(fakeWorkers().start);
    await client.read(odd, 'odd.csv', defaultReadOptions);
    const held = await client.readTest(even, 'even.csv', defaultReadOptions);
    const shares: number[] = [];
    const long = new Blob([`x,y\n${'12345,67890\n'.repeat(600_000)}`]);
    const reading = client.readTest(long, 'long.csv', defaultReadOptions, (progress) => {
      shares.push(progress.bytes / progress.totalBytes);
      client.cancelTest();
    });
    expect(await codeOf(reading)).toBe('cancelled');
    expect(shares).toHaveLength(1);
    expect(shares[0]).toBeLessThan(1);
    expect(held.numRows).toBe(2);
    expect(await client.rows(0, 1)).toEqual([['1', '2']]);
  });
});
