/**
 * @file One run from its command to its last word: device, trainer, loop, predictions of the test rows. It ends with
 * exactly one `finished` or `failed`, whatever happens, and leaves nothing behind. A device that is lost under a run is
 * replaced by the next one, which goes on from the last good state.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { classColumns } from '@/core/network/network-outputs';
import type { SetPredictions, TrainingEvent } from '@/core/protocol/training-protocol';
import { isBefore, type Place } from '@/core/training/changes';
import type { Checkpoint } from '@/core/training/checkpoint';
import { courseAt } from '@/core/training/course';
import { DeviceLostError, type Trainer } from './device';
import { inspectTrainer } from './inspect';
import {
  disposeQuietly,
  moveOn,
  openSession,
  recordChange,
  recordEpoch,
  resizeTrainer,
  trainerSpec,
  type RunSession,
  type RunSurroundings,
  type TrainCommand,
} from './run-session';
import { runTraining, type LoopEnd, type LoopHooks } from './training-loop';

/** Trains as the command says and emits every event of the run; never rejects. */
export async function runTrainingCommand(
  command: TrainCommand,
  surroundings: RunSurroundings,
): Promise<void> {
  const { emit } = surroundings;
  let session: RunSession | null = null;
  try {
    session = await openSession(command, surroundings);
    emit(await trainAndPredict(session));
  } catch (thrown) {
    emit({ type: 'failed', run: command.run, error: toUserErrorData(inPlainWords(thrown)) });
  } finally {
    disposeQuietly(session?.opened.trainer);
  }
}

/** Trains to the end, moving to the next device from the last good state wherever one is lost. */
async function trainAndPredict(session: RunSession): Promise<TrainingEvent> {
  for (;;) {
    try {
      const reason = await train(session);
      session.stopwatch.stop();
      session.reporter.flush();
      return await lastWord(session, reason);
    } catch (thrown) {
      session.reporter.flush();
      if (!(thrown instanceof DeviceLostError) || session.opened.next.length === 0) throw thrown;
      await moveOn(session);
    }
  }
}

/** The loop from the last good state on; epochs that are known already are trained again in silence. */
function train(session: RunSession): Promise<LoopEnd> {
  const { command, opened, changes } = session;
  const { recipe, data } = command;
  const settings = { ...recipe.training, changes: [...changes], kind: recipe.task.kind };
  return runTraining(opened.trainer, data.train.numRows, settings, hooksOf(session));
}

function hooksOf(session: RunSession): LoopHooks {
  const { command, control, emit, now, breathe, stopwatch, reporter, history } = session;
  const { run, until } = command;
  return {
    firstEpoch: session.snapshots.latest().epoch,
    history,
    steerFrom: steerFrom(session),
    control,
    now,
    breathe,
    onEpoch: (metrics) => recordEpoch(session, metrics),
    async onBest(epoch, trainer) {
      session.best = { epoch, state: await trainer.getState() };
    },
    async afterEpoch(epoch, trainer) {
      await session.snapshots.epochDone(epoch, trainer);
      if (epoch === until) control.stop();
    },
    onStep: reporter.step,
    onPause() {
      stopwatch.stop();
      reporter.flush();
      emit({ type: 'paused', run });
    },
    onResume() {
      stopwatch.start();
      emit({ type: 'resumed', run });
    },
    onChange: (change) => recordChange(session, change),
    resize: (_, batchSize, before) => resizeTrainer(session, batchSize, before),
    async inspect(trainer, epoch) {
      session.lookedInto = true;
      await look(session, trainer, epoch);
    },
  };
}

async function look({ command, emit }: RunSession, trainer: Trainer, epoch: number): Promise<void> {
  const inspection = await inspectTrainer(trainer, trainerSpec(command), epoch);
  emit({ type: 'inspected', run: command.run, inspection });
}

/** Changes made by hand come after every epoch that is known and after those made before. */
function steerFrom({ history, steered }: RunSession): Place {
  const known = { epoch: history.loss.length, row: 0 };
  return steered && isBefore(known, steered) ? steered : known;
}

async function lastWord(session: RunSession, reason: LoopEnd): Promise<TrainingEvent> {
  const { command, opened, stopwatch } = session;
  const model = await modelOf(session);
  if (session.lookedInto) await look(session, opened.trainer, model.epoch);
  const test = await predictTest(opened.trainer, command);
  return { type: 'finished', run: command.run, reason, seconds: stopwatch.seconds(), test, model };
}

/** The last weights, or the best ones where early stopping restores them; the trainer has them too afterwards. */
async function modelOf({ opened, ...session }: RunSession): Promise<Checkpoint> {
  const best = bestToRestore(session);
  if (!best) return { epoch: session.history.loss.length, state: await opened.trainer.getState() };
  opened.trainer.setState(best.state);
  return best;
}

/** Null where the last epoch is the best, and where the best one lies before the checkpoint that the run went on from. */
function bestToRestore({ command, changes, history, best }: Omit<RunSession, 'opened'>) {
  const { recipe, until } = command;
  const epoch = history.loss.length;
  const cutShort = until === epoch;
  if (!recipe.training.earlyStopping?.restoreBestWeights || cutShort || !best) return null;
  const steered = { ...recipe, training: { ...recipe.training, changes: [...changes] } };
  const { bestEpoch } = courseAt(steered, { epoch, row: 0 }, history).stopping;
  return best.epoch === bestEpoch && bestEpoch < epoch ? best : null;
}

async function predictTest(
  trainer: RunSession['opened']['trainer'],
  { recipe, data }: TrainCommand,
): Promise<SetPredictions> {
  const { x, y, rowIds, numRows } = data.test;
  const outputs = classColumns(recipe, await trainer.predict(x, numRows));
  return { rowIds, truth: y, outputs };
}

function inPlainWords(thrown: unknown): unknown {
  if (!(thrown instanceof DeviceLostError)) return thrown;
  return new UserError('device-lost');
}
