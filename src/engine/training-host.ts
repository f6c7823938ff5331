/**
 * @file What the training worker does with what it is told. One run at a time; a new one ends the run before it first,
 * and words about any other run are ignored.
 */
import { foldData } from '@/core/experiments/fold-data';
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { PoolCommand, TrainHeld } from '@/core/protocol/pool-protocol';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { findLearningRate } from './find-learning-rate';
import type { RunSurroundings, TrainCommand } from './run-session';
import { runTrainingCommand } from './run-training-command';
import { createTrainingControl, type TrainingControl } from './training-control';

type Steering = Exclude<TrainingCommand, { type: 'train' }>;

/** A function to give commands to; every event goes to `emit`. */
export function createTrainingHost(
  shared: Omit<RunSurroundings, 'control'>,
): (command: TrainingCommand | PoolCommand) => void {
  let latest: { run: string; control: TrainingControl } | null = null;
  let lastEnd = Promise.resolve();
  /** What the pool's runs learn from. */
  let held: PreparedData | null = null;

  /** Of a pool's run nobody goes back to a kept state or watches its steps. */
  function emitForPool(event: TrainingEvent): void {
    if (event.type !== 'checkpoint' && event.type !== 'steps') shared.emit(event);
  }
  function begin(run: string, work: (surroundings: RunSurroundings) => Promise<void>): void {
    latest?.control.stop();
    const control = createTrainingControl();
    latest = { run, control };
    lastEnd = lastEnd.then(() => work({ ...shared, control }));
  }
  function train(command: TrainCommand): void {
    begin(command.run, (surroundings) => runTrainingCommand(command, surroundings));
  }
  function trainHeld({ fold, ramp, ...rest }: TrainHeld): void {
    if (!held) throw new Error('a run came before its data');
    const data = withOwnTest(fold ? foldData(held, fold) : held);
    const command = { ...rest, type: 'train', data } as const;
    begin(command.run, (surroundings) =>
      ramp
        ? findLearningRate(command, ramp, surroundings)
        : runTrainingCommand(command, { ...surroundings, emit: emitForPool }),
    );
  }
  return (command) => {
    if (command.type === 'train') train(command);
    else if (command.type === 'hold') held = command.data;
    else if (command.type === 'train-held') trainHeld(command);
    else if (command.run === latest?.run) steer(latest.control, command);
  };
}

/** A run's result takes the test rows' buffers with it to the page; what is held must stay whole for the next run. */
function withOwnTest(data: PreparedData): PreparedData {
  const { y, rowIds } = data.test;
  return { ...data, test: { ...data.test, y: y.slice(), rowIds: rowIds.slice() } };
}

function steer(control: TrainingControl, command: Steering): void {
  if (command.type === 'change') control.change(command.settings);
  else control[command.type]();
}
