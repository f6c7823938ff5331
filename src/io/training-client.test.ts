import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { createTrainingClient, type TrainRequest } from './training-client';

/** A worker that notes what it is told and says nothing by itself. */
function fakeWorker() {
  const told: TrainingCommand[] = [];
  const worker = {
    told,
    terminated: false,
    onmessage: null as Worker['onmessage'],
    onerror: null as Worker['onerror'],
    onmessageerror: null as Worker['onmessageerror'],
    postMessage: (command: TrainingCommand, transfer?: Transferable[]) =>
      void told.push(structuredClone(command, { transfer })),
    terminate: () => void (worker.terminated = true),
    say: (event: TrainingEvent) =>
      worker.onmessage?.call(asWorker(), { data: event } as MessageEvent),
    crash: () => worker.onerror?.call(asWorker(), {} as ErrorEvent),
    garble: () => worker.onmessageerror?.call(asWorker(), {} as MessageEvent),
  };
  const asWorker = () => worker as unknown as Worker;
  return worker;
}

function start() {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const events: TrainingEvent[] = [];
  const createWorker = () => {
    workers.push(fakeWorker());
    return workers.at(-1) as unknown as Worker;
  };
  const client = createTrainingClient((event) => events.push(event), {
    createWorker,
    patience: 500,
  });
  return { client, workers, events };
}

const rows = () => ({
  numRows: 1,
  x: Float32Array.of(1),
  y: Float32Array.of(1),
  rowIds: Uint32Array.of(0),
});
const data = () => ({ train: rows(), validation: rows(), test: rows(), classWeights: null });
const request = (run: string) =>
  ({ run, recipe: {}, data: data(), device: 'auto' }) as unknown as TrainRequest;
const finished = (run: string): TrainingEvent => ({
  type: 'finished',
  run,
  reason: 'stopped',
  seconds: 1,
  test: { rowIds: new Uint32Array(), truth: new Float32Array(), outputs: new Float32Array() },
  model: { epoch: 0, state: { step: 0, weights: [], slots: [] } },
});

describe('createTrainingClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts one worker, ahead of the first run where told', () => {
    const { client, workers } = start();
    expect(workers).toHaveLength(0);
    client.preload();
    client.preload();
    client.train(request('a'));
    expect(workers).toHaveLength(1);
    expect(workers[0].told).toEqual([{ type: 'train', ...request('a') }]);
  });

  it('says nothing to the worker of runs that are not on', () => {
    const { client, workers } = start();
    client.train(request('a'));
    client.pause('b');
    client.stop('b');
    workers[0].say(finished('a'));
    client.resume('a');
    expect(workers[0].told).toHaveLength(1);
  });

  it('hands on what the worker says of runs that are on, and nothing after their end', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    workers[0].say({ type: 'paused', run: 'a' });
    workers[0].say({ type: 'paused', run: 'b' });
    workers[0].say(finished('a'));
    workers[0].say({ type: 'resumed', run: 'a' });
    expect(events.map(({ type, run }) => `${type} ${run}`)).toEqual(['paused a', 'finished a']);
  });

  it.each(['crash', 'garble'] as const)('ends the run where its worker dies: %s', (death) => {
    const { client, workers, events } = start();
    client.train(request('a'));
    workers[0][death]();
    expect(events).toMatchObject([{ type: 'failed', run: 'a', error: { code: 'worker-died' } }]);
    expect(workers[0].terminated).toBe(true);
    client.train(request('b'));
    expect(workers).toHaveLength(2);
    workers[0][death]();
    workers[1].say(finished('b'));
    expect(events.at(-1)).toMatchObject({ type: 'finished', run: 'b' });
  });

  it('ends a worker that does not end a stopped run in time', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    client.stop('a');
    client.stop('a');
    vi.advanceTimersByTime(499);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(events).toMatchObject([{ type: 'failed', run: 'a', error: { code: 'worker-silent' } }]);
    expect(workers[0].terminated).toBe(true);
  });

  it('starts the next run afresh where the one before it does not end in time', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    client.train(request('b'));
    vi.advanceTimersByTime(500);
    expect(events).toMatchObject([{ type: 'failed', run: 'a', error: { code: 'worker-silent' } }]);
    expect(workers).toHaveLength(2);
    expect(workers[1].told).toEqual([{ type: 'train', ...request('b') }]);
  });

  it('hands data over without a copy, once the run before has ended', () => {
    const { client, workers } = start();
    client.train(request('a'));
    const next = request('b');
    client.train(next);
    expect(workers[0].told.map(({ type, run }) => `${type} ${run}`)).toEqual(['train a', 'stop a']);
    expect(next.data.train.x).toHaveLength(1);
    workers[0].say(finished('a'));
    expect(workers[0].told.at(-1)).toEqual({ type: 'train', ...request('b') });
    expect(next.data.train.x).toHaveLength(0);
  });

  it('ends a run that was stopped before its turn', () => {
    const { client, workers } = start();
    client.train(request('a'));
    client.train(request('b'));
    client.stop('b');
    workers[0].say(finished('a'));
    const told = workers[0].told.slice(2).map(({ type, run }) => `${type} ${run}`);
    expect(told).toEqual(['train b', 'stop b']);
  });

  it('starts a run that waits where the worker before it dies', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    client.train(request('b'));
    workers[0].crash();
    expect(events).toMatchObject([{ type: 'failed', run: 'a', error: { code: 'worker-died' } }]);
    expect(workers[1].told).toEqual([{ type: 'train', ...request('b') }]);
  });

  it('leaves a worker alone that answers in time', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    client.stop('a');
    workers[0].say(finished('a'));
    vi.advanceTimersByTime(5000);
    expect(events).toHaveLength(1);
    expect(workers[0].terminated).toBe(false);
  });

  it('is silent once it is disposed', () => {
    const { client, workers, events } = start();
    client.train(request('a'));
    client.stop('a');
    client.dispose();
    workers[0].say(finished('a'));
    vi.advanceTimersByTime(5000);
    expect(events).toEqual([]);
    expect(workers[0].terminated).toBe(true);
  });
});
