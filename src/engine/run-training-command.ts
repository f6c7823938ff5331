/**
 * @file One run from its command to its last word: device, trainer, loop, predictions of the test rows. It ends with
 * exactly one `finished` or `failed`, whatever happens, and leaves nothing behind.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { initialWeights } from '@/core/network/initial-weights';
import { planNetwork } from '@/core/network/plan';
import type {
  SetPredictions,
  TrainingCommand,
  TrainingEvent,
} from '@/core/protocol/training-protocol';
import type { Device, Trainer } from './device';
import { DeviceLostError } from './device';
import { createEpochReporter } from './epoch-reporter';
import { createStopwatch } from './stopwatch';
import type { TrainingControl } from './training-control';
import { runTraining } from './training-loop';

export type TrainCommand = Extract<TrainingCommand, { type: 'train' }>;

export interface RunSurroundings {
  control: TrainingControl;
  emit(event: TrainingEvent): void;
  now(): number;
  breathe(): Promise<void>;
  chooseDevice(choice: TrainCommand['device']): Promise<Device>;
}

/** Trains as the command says and emits every event of the run; never rejects. */
export async function runTrainingCommand(
  command: TrainCommand,
  surroundings: RunSurroundings,
): Promise<void> {
  const { emit } = surroundings;
  let trainer: Trainer | null = null;
  try {
    const device = await surroundings.chooseDevice(command.device);
    trainer = await createTrainer(device, command);
    emit({ type: 'backend', run: command.run, backend: trainer.backend });
    emit(await trainAndPredict(trainer, command, surroundings));
  } catch (thrown) {
    emit({ type: 'failed', run: command.run, error: toUserErrorData(inPlainWords(thrown)) });
  } finally {
    disposeQuietly(trainer);
  }
}

function createTrainer(device: Device, { recipe, data }: TrainCommand): Promise<Trainer> {
  const { optimizer, loss, batchSize, seed } = recipe.training;
  const plan = planNetwork(recipe.network, data.numFeatures, data.numOutputs);
  const weights = initialWeights(plan, seed);
  return device.createTrainer({ plan, optimizer, loss, batchSize, seed, data, weights });
}

async function trainAndPredict(
  trainer: Trainer,
  { run, recipe, data }: TrainCommand,
  { control, emit, now, breathe }: RunSurroundings,
): Promise<TrainingEvent> {
  const stopwatch = createStopwatch(now);
  const reporter = createEpochReporter(run, emit, stopwatch, now);
  try {
    const reason = await runTraining(trainer, data.train.numRows, recipe.training, {
      control,
      now,
      breathe,
      onEpoch: reporter.epoch,
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
    });
    stopwatch.stop();
    reporter.flush();
    const test = await predictTest(trainer, data.test);
    return { type: 'finished', run, reason, seconds: stopwatch.seconds(), test };
  } finally {
    reporter.flush();
  }
}

async function predictTest(
  trainer: Trainer,
  { x, y, rowIds, numRows }: TrainCommand['data']['test'],
): Promise<SetPredictions> {
  return { rowIds, truth: y, outputs: await trainer.predict(x, numRows) };
}

function inPlainWords(thrown: unknown): unknown {
  if (!(thrown instanceof DeviceLostError)) return thrown;
  return new UserError(
    'device-lost',
    'The graphics card was taken away from this page, so training stopped. The epochs before it are kept.',
    'Press Train to start again; if it happens often, close other pages that use the graphics card.',
  );
}

function disposeQuietly(trainer: Trainer | null): void {
  try {
    trainer?.dispose();
  } catch {
    // A device that is lost has nothing left to free.
  }
}
