/**
 * @file Many runs from beginning to end: all at once through a pool or, for successive halving, in rounds in which the
 * worst are ended and the others go on from where they stood. What the runs say is gathered, so that a page which draws
 * it has time for other things. Test rows stay out of it and no model is kept: a run that is wanted is trained again
 * from its recipe, to the same digits on the same device.
 */
import { outOfRound, survivorsOf, type Standing } from '@/core/experiments/halving';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { DeviceChoice, TrainingEvent } from '@/core/protocol/training-protocol';
import { appendEpochs, emptyHistory, type History } from '@/core/training/history';
import { createTrainingPool, type PoolEvent, type PoolRun } from './training-pool';

export interface ManyRuns {
  /** Number of workers. */
  readonly size: number;
  pause(): void;
  resume(): void;
  /** Ends every worker at once; runs that were on end as stopped, the others never start. */
  cancel(): void;
}

export interface ManyRunsOptions {
  data: PreparedData;
  device: DeviceChoice;
  runs: readonly PoolRun[];
  /** Epochs at which rounds end, the last one all, and what a history is worth: smaller is better. */
  halving?: { rungs: readonly number[]; costOf(history: History): number } | null;
  /** What happened since the last call, in order. */
  onEvents(events: readonly PoolEvent[]): void;
  /** After the last event: every run has ended, or the whole was cancelled. */
  onEnd(how: 'done' | 'cancelled'): void;
  /** Milliseconds between two calls of `onEvents`; by default `pictureInterval` of the runs. */
  apart?: number;
  size?: number;
  createWorker?: (name: string) => Worker;
}

type Finished = Extract<TrainingEvent, { type: 'finished' }>;

/** Starts the runs in the order given, and says now and then what happened. */
export function trainMany(options: ManyRunsOptions): ManyRuns {
  const { runs, halving = null, onEvents, onEnd } = options;
  const { apart = pictureInterval(runs.length) } = options;
  const rungs = halving?.rungs ?? [];
  const histories = new Map<string, History>();
  /** Seconds of a run's earlier rounds. */
  const seconds = new Map<string, number>();
  const on = new Set<string>();
  let round = { number: 0, left: runs.length, survivors: survivorsOf(runs.length) };
  /** Runs that stand at the end of the round and can still go on. */
  let standing = new Map<string, Finished>();
  let events: PoolEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ended = false;

  const flush = () => {
    timer = null;
    if (events.length === 0) return;
    const gathered = events;
    events = [];
    onEvents(gathered);
  };
  const say = (event: PoolEvent) => {
    if (event.type === 'finished' || event.type === 'failed') on.delete(event.run);
    events.push(event);
    timer ??= setTimeout(flush, apart);
  };
  const end = (how: 'done' | 'cancelled') => {
    if (ended) return;
    ended = true;
    pool.dispose();
    if (timer !== null) clearTimeout(timer);
    flush();
    onEnd(how);
  };
  const finish = (event: Finished) => say({ ...event, ...nothingKept() });

  /** The run waits for the others; those that cannot go on any more end here, so that few states are kept. */
  const stand = (event: Finished) => {
    standing.set(event.run, event);
    say({ type: 'paused', run: event.run });
    for (const run of outOfRound(standings(), round.survivors)) {
      finish(standing.get(run)!);
      standing.delete(run);
    }
  };
  const standings = (): Standing[] =>
    runs.flatMap(({ run }) =>
      standing.has(run) ? [{ run, cost: halving!.costOf(historyOf(run)) }] : [],
    );
  const historyOf = (run: string) => histories.get(run) ?? emptyHistory();
  const untilOf = (number: number) => (number < rungs.length - 1 ? rungs[number] : null);

  const nextRound = () => {
    const going = runs.filter(({ run }) => standing.has(run));
    const number = round.number + 1;
    round = { number, left: going.length, survivors: survivorsOf(going.length) };
    const from = standing;
    standing = new Map();
    if (going.length === 0) return end('done');
    pool.add(
      going.map((run) => ({
        ...run,
        until: untilOf(number),
        start: { checkpoint: from.get(run.run)!.model, history: historyOf(run.run) },
      })),
    );
  };
  const receive = (event: PoolEvent) => {
    const { run } = event;
    switch (event.type) {
      case 'started':
        say(on.has(run) ? { type: 'resumed', run } : event);
        on.add(run);
        return;
      case 'epochs':
        if (halving) histories.set(run, appendEpochs(historyOf(run), event.epochs));
        return say({ ...event, seconds: event.seconds + (seconds.get(run) ?? 0) });
      case 'finished': {
        const total = event.seconds + (seconds.get(run) ?? 0);
        seconds.set(run, total);
        const waits = event.reason === 'stopped' && untilOf(round.number) !== null;
        if (waits) stand({ ...event, seconds: total });
        else finish({ ...event, seconds: total });
        return endOfRun();
      }
      case 'failed':
        say(event);
        return endOfRun();
      case 'checkpoint':
      case 'inspected':
      case 'steps':
        return;
      default:
        say(event);
    }
  };
  const endOfRun = () => {
    if (--round.left === 0) nextRound();
  };

  const pool = createTrainingPool({
    ...options,
    data: withoutTest(options.data),
    onEvent: receive,
  });
  if (runs.length > 0) pool.add(runs.map((run) => ({ ...run, until: untilOf(0) })));
  else queueMicrotask(() => end('done'));
  return {
    size: pool.size,
    pause: pool.pause,
    resume: pool.resume,
    cancel() {
      if (ended) return;
      pool.dispose();
      for (const run of [...on]) finish({ ...stopped, run, seconds: seconds.get(run) ?? 0 });
      end('cancelled');
    },
  };
}

/**
 * Milliseconds between two pictures of that many runs: 250 for a few, 1,000 for a hundred. The page that draws them has
 * no core of its own while every core trains.
 */
export function pictureInterval(numRuns: number): number {
  return Math.min(1000, Math.max(250, 10 * numRuns));
}

const stopped = { type: 'finished', reason: 'stopped', ...nothingKept() } as const;

function nothingKept(): Pick<Finished, 'test' | 'model'> {
  return { test: noPredictions(), model: { epoch: 0, state: { step: 0, weights: [], slots: [] } } };
}

function noPredictions(): Finished['test'] {
  return { rowIds: new Uint32Array(), truth: new Float32Array(), outputs: new Float32Array() };
}

/** A run of many is chosen by its validation rows; predicting the test rows each time would cost and tempt. */
function withoutTest(data: PreparedData): PreparedData {
  const none = { numRows: 0, x: new Float32Array(), y: new Float32Array() };
  return { ...data, test: { ...none, rowIds: new Uint32Array() } };
}
