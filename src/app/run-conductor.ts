/**
 * What a person does to runs, turned into commands: start, pause, steer, stop, go back. One run at a time, and each ends
 * once. It sits between the page's state and the training worker and knows neither React nor workers.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import type { DeviceChoice, TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { ChangedSettings } from '@/core/training/changes';
import { epochsDone, isActive, type Run, type RunStart } from '@/core/training/run';
import type { DataClient } from '@/io/data-client';
import type { TrainingClient, TrainRequest } from '@/io/training-client';
import { branchedRecipe, branchStart } from './branch';
import type { CheckpointStore } from './checkpoint-store';
import { findRun, nextRunName, type RunsAction } from './runs-state';
import type { State } from './state';
import type { RunTables } from './run-tables';
import { steerable } from './steerable';

export interface ConductorWorld {
  training: Pick<TrainingClient, 'train' | 'pause' | 'resume' | 'stop' | 'change' | 'inspect'>;
  prepare: DataClient['prepare'];
  checkpoints: CheckpointStore;
  /** The page's state as last drawn. */
  state(): Pick<State, 'runs' | 'device'>;
  dispatch(action: RunsAction): void;
  /** A new run's id and the time, in milliseconds since 1970. */
  newId(): string;
  now(): number;
}

export interface Conductor {
  /** Starts a run unless one is on. Resolves when it is with the worker. */
  train(recipe: Recipe, tables: RunTables): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Changes the run that is on from its next step; what a person does in quick succession is one change. */
  steer(settings: ChangedSettings): void;
  /** Ends the run that is on, and goes on from a run's epoch with other settings in a new run. */
  branch(run: string, epoch: number, settings: ChangedSettings): Promise<void>;
  /** Goes on with a run that was interrupted, on the device that it was on. */
  goOn(run: string): Promise<void>;
  /** Ends the run that is on; resolves when it has ended. */
  end(): Promise<void>;
  /** To be given every event of the worker. */
  receive(event: TrainingEvent): void;
}

/** Milliseconds without another change after which it is sent. */
const steerAfter = 300;

/** A conductor of no runs yet. */
export function createConductor(world: ConductorWorld): Conductor {
  const { training, checkpoints, dispatch } = world;
  /** The run in the making or under way; set at once, so that a second click finds it. */
  let underWay: string | null = null;
  /** True once the worker knows of it. */
  let begun = false;
  let onEnd: (() => void)[] = [];
  /** What the run that is on had trained before it was interrupted. */
  let secondsBefore = 0;
  let steering: ChangedSettings = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ended = (run: string) => {
    if (underWay !== run) return;
    underWay = null;
    steering = {};
    clearTimeout(timer);
    const waiting = onEnd;
    onEnd = [];
    waiting.forEach((resolve) => resolve());
  };
  const active = () => {
    const run = findRun(world.state().runs, underWay);
    return isActive(run) ? run : null;
  };

  async function start(
    asked: Omit<RunStart, 'id' | 'name' | 'startedAt'>,
    device: DeviceChoice,
    going: Pick<TrainRequest, 'start'> & { from?: Run } = {},
  ): Promise<void> {
    const id = world.newId();
    underWay = id;
    begun = false;
    const name = nextRunName(world.state().runs);
    dispatch({ type: 'run-requested', start: { ...asked, id, name, startedAt: world.now() } });
    secondsBefore = 0;
    await launch(id, asked.recipe, device, going);
  }

  async function launch(
    id: string,
    recipe: Recipe,
    device: DeviceChoice,
    going: Pick<TrainRequest, 'start'> & { from?: Run },
  ): Promise<void> {
    try {
      const { data, summary } = await world.prepare(recipe);
      if (underWay !== id) return;
      if (going.from) assertSameRows(going.from, summary);
      dispatch({ type: 'run-prepared', id, summary });
      begun = true;
      training.train({ run: id, recipe, data, device, start: going.start });
    } catch (thrown) {
      dispatch({ type: 'run-failed', id, error: toUserErrorData(thrown) });
      ended(id);
    }
  }

  function stop(): void {
    if (underWay === null) return;
    if (begun) return training.stop(underWay);
    dispatch({ type: 'run-withdrawn', id: underWay });
    ended(underWay);
  }

  async function end(): Promise<void> {
    if (underWay === null) return;
    const ending = new Promise<void>((resolve) => onEnd.push(resolve));
    stop();
    await ending;
  }

  return {
    async train(recipe, tables) {
      if (underWay === null) await start({ recipe, ...tables }, world.state().device);
    },
    pause() {
      if (active()?.status === 'training') training.pause(underWay!);
    },
    resume() {
      if (active()?.status === 'paused') training.resume(underWay!);
    },
    stop,
    steer(settings) {
      steering = { ...steering, ...settings };
      clearTimeout(timer);
      timer = setTimeout(() => {
        const run = active();
        const valid = run ? steerable(run, steering) : {};
        steering = {};
        if (run && Object.keys(valid).length > 0) training.change(run.id, valid);
      }, steerAfter);
    },
    async branch(id, epoch, settings) {
      const from = findRun(world.state().runs, id);
      if (!from?.prepared || epoch > epochsDone(from)) return;
      const checkpoint = checkpoints.nearest(id, branchStart(from, epoch));
      const { recipe, history } = branchedRecipe(from, epoch, settings);
      await end();
      if (underWay !== null) return;
      const origin = { kind: 'branch', run: id, epoch } as const;
      const { tableName, fingerprints } = from;
      const device = from.backend?.device ?? world.state().device;
      const going = { from, start: { checkpoint, history } };
      await start({ recipe, tableName, fingerprints, origin, history }, device, going);
    },
    async goOn(id) {
      const run = findRun(world.state().runs, id);
      if (underWay !== null || run?.status !== 'interrupted') return;
      underWay = id;
      begun = false;
      secondsBefore = run.seconds;
      const { history, recipe } = run;
      const checkpoint = checkpoints.nearest(id, branchStart(run, epochsDone(run)));
      dispatch({ type: 'run-continued', id });
      const device = run.backend?.device ?? world.state().device;
      const from = run.prepared ? run : undefined;
      await launch(id, recipe, device, { from, start: { checkpoint, history } });
    },
    end,
    receive(event) {
      if (event.type === 'checkpoint') return checkpoints.add(event.run, event.checkpoint);
      dispatch({ type: 'training-event', event: withSeconds(event, secondsBefore) });
      if (event.type === 'finished' || event.type === 'failed') ended(event.run);
    },
  };
}

/** The event with the seconds that its run had trained before. */
function withSeconds(event: TrainingEvent, before: number): TrainingEvent {
  return 'seconds' in event ? { ...event, seconds: before + event.seconds } : event;
}

/** A run must go on with the very rows that it, or the run it branches from, learnt from. */
function assertSameRows({ prepared, name, tableName }: Run, summary: PreparedSummary): void {
  const names = Object.keys(prepared ?? {}) as (keyof PreparedSummary)[];
  if (names.every((key) => JSON.stringify(prepared?.[key]) === JSON.stringify(summary[key])))
    return;
  throw new UserError('branch-other-table', { run: name, table: tableName });
}
