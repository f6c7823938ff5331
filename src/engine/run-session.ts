/**
 * @file What a run holds from its start to its end, whatever device it is on: its changes, its history and its last
 * good states, and the moves between trainers: another batch size, another device.
 */
import { initialWeights } from '@/core/network/initial-weights';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import { UserError, whatHappened } from '@/core/errors';
import type { Phrase } from '@/words/say';
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { settingsAt, withChange, type Change, type Place } from '@/core/training/changes';
import type { Checkpoint } from '@/core/training/checkpoint';
import { emptyHistory, takeEpochs, type EpochMetrics, type History } from '@/core/training/history';
import { hasLabelSmoothing } from '@/core/training/losses';
import type { Device, Trainer, TrainerSpec } from './device';
import { createEpochReporter, type EpochReporter } from './epoch-reporter';
import { lostSentence, openNext, openTrainer, type OpenedTrainer } from './open-trainer';
import { createSnapshots, type Snapshots } from './snapshots';
import { createStopwatch, type Stopwatch } from './stopwatch';
import type { TrainingControl } from './training-control';
import type { ResizedTrainer } from './training-loop';

export type TrainCommand = Extract<TrainingCommand, { type: 'train' }> & {
  /** Epochs done after which the run ends as stopped, so that it can go on from its model later; null for all. */
  until?: number | null;
};

export interface RunSurroundings {
  control: TrainingControl;
  emit(event: TrainingEvent): void;
  now(): number;
  breathe(): Promise<void>;
  devices: readonly Device[];
}

export interface RunSession extends RunSurroundings {
  command: TrainCommand;
  opened: OpenedTrainer;
  stopwatch: Stopwatch;
  reporter: EpochReporter;
  snapshots: Snapshots;
  /** The recipe's changes and those made by hand since. */
  changes: readonly Change[];
  /** Every epoch known, of which the first may have been trained elsewhere; it grows in place. */
  history: History;
  /** Where the last change made by hand took effect. */
  steered: Place | null;
  /** The best epoch's state where early stopping is to restore it. */
  best: Checkpoint | null;
  /** Someone has looked into the network, and is to see it as it ends. */
  lookedInto: boolean;
}

/** What a command asks of a device, with the batch size in force as the epoch `epoch` (from 0) begins. */
export function trainerSpec(
  { recipe, data }: Pick<TrainCommand, 'recipe' | 'data'>,
  batchSize = recipe.training.batchSize,
): TrainerSpec {
  const { optimizer, loss, seed } = recipe.training;
  const labelSmoothing = hasLabelSmoothing(loss) ? recipe.training.labelSmoothing : 0;
  const outputs = networkOutputs(recipe, data.numOutputs);
  const plan = planNetwork(recipe.network, data.numFeatures, outputs);
  const weights = initialWeights(plan, seed);
  const { clipping } = recipe.training;
  return { plan, optimizer, loss, labelSmoothing, clipping, batchSize, seed, data, weights };
}

/** A session whose trainer is ready where the command says to go on from. Rejects with a `UserError`. */
export async function openSession(
  command: TrainCommand,
  surroundings: RunSurroundings,
): Promise<RunSession> {
  const { devices, now, emit } = surroundings;
  const { run, recipe, start, device } = command;
  const { changes, learningRate } = recipe.training;
  const spec = trainerSpec(
    command,
    batchSizeAfter(command, changes, start?.checkpoint?.epoch ?? 0),
  );
  const opened = await openTrainer(spec, { choice: device, devices, learningRate, now });
  announce(run, opened, emit);
  const stopwatch = createStopwatch(now);
  const first = await beginAt(opened.trainer, start?.checkpoint ?? null);
  return {
    ...surroundings,
    command,
    opened,
    stopwatch,
    reporter: createEpochReporter(run, emit, stopwatch, now),
    snapshots: createSnapshots(first, now, (checkpoint) =>
      emit({ type: 'checkpoint', run, checkpoint }),
    ),
    changes,
    history: start ? takeEpochs(start.history, Infinity) : emptyHistory(),
    steered: null,
    best: start?.checkpoint ?? null,
    lookedInto: false,
  };
}

/** The batch size with which epoch `epoch` (from 0) is reached: a change at its very beginning comes after. */
function batchSizeAfter(
  { recipe }: TrainCommand,
  changes: readonly Change[],
  epoch: number,
): number {
  const earlier = changes.filter((change) => change.epoch < epoch);
  return settingsAt({ ...recipe.training, changes: earlier }, { epoch, row: 0 }).batchSize;
}

async function beginAt(trainer: Trainer, checkpoint: Checkpoint | null): Promise<Checkpoint> {
  if (checkpoint) trainer.setState(checkpoint.state);
  return checkpoint ?? { epoch: 0, state: await trainer.getState() };
}

/** Notes a new epoch and has it reported. */
export function recordEpoch({ history, reporter }: RunSession, metrics: EpochMetrics): void {
  history.loss.push(metrics.loss);
  history.metric.push(metrics.metric);
  history.valLoss.push(metrics.valLoss);
  history.valMetric.push(metrics.valMetric);
  history.learningRate.push(metrics.learningRate);
  reporter.epoch(metrics);
}

/** Notes a change made by hand and tells the page, after the epochs before it. */
export function recordChange(session: RunSession, change: Change): void {
  session.changes = withChange(session.changes, change);
  session.steered = { epoch: change.epoch, row: change.row };
  session.reporter.flush();
  session.emit({ type: 'changed', run: session.command.run, change });
}

/** Goes on in the next device from the last good state. Rejects where there is none. */
export async function moveOn(session: RunSession): Promise<void> {
  const { command, opened: lost, snapshots, now, history } = session;
  disposeQuietly(lost.trainer);
  session.stopwatch.start();
  const from = snapshots.latest();
  const spec = trainerSpec(command, batchSizeAfter(command, session.changes, from.epoch));
  const opened = await openNext(spec, lost.next);
  opened.trainer.setState(from.state);
  session.opened = opened;
  const { run } = command;
  const onTaken = (checkpoint: Checkpoint) => session.emit({ type: 'checkpoint', run, checkpoint });
  session.snapshots = createSnapshots(from, now, onTaken);
  const note = lostSentence(lost.device, opened.device, history.loss.length);
  announce(run, { ...opened, note }, session.emit);
}

/** A trainer in the same state on the same device for another batch size, or for the old one where it does not fit. */
export async function resizeTrainer(
  session: RunSession,
  batchSize: number,
  before: number,
): Promise<ResizedTrainer> {
  const { opened, command } = session;
  const state = await opened.trainer.getState();
  const open = async (size: number) => {
    opened.trainer.dispose();
    const trainer = await opened.device.createTrainer(trainerSpec(command, size));
    trainer.setState(state);
    session.opened = { ...opened, trainer };
    return trainer;
  };
  try {
    return { trainer: await open(batchSize), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    const trainer = await open(before);
    const note: Phrase = {
      key: 'engine.batchStays',
      params: { batchSize: before, problem: whatHappened(thrown) },
    };
    announce(command.run, { ...session.opened, note }, session.emit);
    return { trainer, problem: thrown };
  }
}

function announce(
  run: string,
  { trainer, note }: OpenedTrainer,
  emit: RunSurroundings['emit'],
): void {
  const { backend } = trainer;
  emit({ type: 'backend', run, backend: { ...backend, note: note ?? backend.note } });
}

/** Frees a trainer, one of a lost device too. */
export function disposeQuietly(trainer: Trainer | undefined): void {
  try {
    trainer?.dispose();
  } catch {
    // A device that is lost has nothing left to free.
  }
}
