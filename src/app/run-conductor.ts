/**
 * What a person does to runs, turned into commands: start, pause, steer, stop, go back. One run at a time, and each ends
 * once. It sits between the page's state and the training worker and knows neither React nor workers.
 */
import { toUserErrorData, UserError } from '@/core/errors';
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
  train(recipe: Recipe, tableName: string): Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Changes the run that is on from its next step; what a person does in quick succession is one change. */
  steer(settings: ChangedSettings): void;
  /** Ends the run that is on, and goes on from a run's epoch with other settings in a new run. */
  branch(run: string, epoch: number, settings: ChangedSettings): Promise<void>;
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
    try {
      const { data, summary } = await world.prepare(asked.recipe);
      if (underWay !== id) return;
      if (going.from) assertSameRows(going.from, summary);
      dispatch({ type: 'run-prepared', id, summary });
      begun = true;
      training.train({ run: id, recipe: asked.recipe, data, device, start: going.start });
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

  return {
    async train(recipe, tableName) {
      if (underWay === null) await start({ recipe, tableName }, world.state().device);
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
      if (underWay !== null) {
        const end = new Promise<void>((resolve) => onEnd.push(resolve));
        stop();
        await end;
      }
      if (underWay !== null) return;
      const origin = { kind: 'branch', run: id, epoch } as const;
      const { tableName } = from;
      const device = from.backend?.device ?? world.state().device;
      const going = { from, start: { checkpoint, history } };
      await start({ recipe, tableName, origin, history }, device, going);
    },
    receive(event) {
      if (event.type === 'checkpoint') return checkpoints.add(event.run, event.checkpoint);
      dispatch({ type: 'training-event', event });
      if (event.type === 'finished' || event.type === 'failed') ended(event.run);
    },
  };
}

/** A branch must learn from the very rows that its run learnt from. */
function assertSameRows({ prepared, name, tableName }: Run, summary: Run['prepared']): void {
  if (JSON.stringify(prepared) === JSON.stringify(summary)) return;
  throw new UserError(
    'branch-other-table',
    `${name} learnt from other rows of ${tableName} than those at hand now.`,
    `Open ${tableName} as it was when ${name} began, then rewind it again.`,
  );
}
