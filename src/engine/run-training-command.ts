/**
 * @file One run from its command to its last word: device, trainer, loop, predictions of the test rows. It ends with
 * exactly one `finished` or `failed`, whatever happens, and leaves nothing behind. A device that is lost under a run is
 * replaced by the next one, which goes on from the last good state.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { initialWeights } from '@/core/network/initial-weights';
import { classColumns, networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import type {
  SetPredictions,
  TrainingCommand,
  TrainingEvent,
} from '@/core/protocol/training-protocol';
import { hasLabelSmoothing } from '@/core/training/losses';
import type { Device, Trainer, TrainerSpec } from './device';
import { DeviceLostError } from './device';
import { createEpochReporter, type EpochReporter } from './epoch-reporter';
import { lostSentence, openNext, openTrainer, type OpenedTrainer } from './open-trainer';
import { createSnapshots, type Snapshots } from './snapshots';
import { createStopwatch, type Stopwatch } from './stopwatch';
import type { TrainingControl } from './training-control';
import { runTraining } from './training-loop';

export type TrainCommand = Extract<TrainingCommand, { type: 'train' }>;

export interface RunSurroundings {
  control: TrainingControl;
  emit(event: TrainingEvent): void;
  now(): number;
  breathe(): Promise<void>;
  devices: readonly Device[];
}

/** Trains as the command says and emits every event of the run; never rejects. */
export async function runTrainingCommand(
  command: TrainCommand,
  surroundings: RunSurroundings,
): Promise<void> {
  const { emit, now, devices } = surroundings;
  let trainer: Trainer | null = null;
  try {
    const { learningRate } = command.recipe.training;
    const options = { choice: command.device, devices, learningRate, now };
    const opened = await openTrainer(trainerSpec(command), options);
    trainer = opened.trainer;
    announce(command, opened, emit);
    const stopwatch = createStopwatch(now);
    const reporter = createEpochReporter(command.run, emit, stopwatch, now);
    const surviving = { ...surroundings, stopwatch, reporter };
    const onMoved = (moved: OpenedTrainer) => {
      trainer = moved.trainer;
      announce(command, moved, emit);
    };
    emit(await trainAndPredict(opened, command, surviving, onMoved));
  } catch (thrown) {
    emit({ type: 'failed', run: command.run, error: toUserErrorData(inPlainWords(thrown)) });
  } finally {
    disposeQuietly(trainer);
  }
}

function announce({ run }: TrainCommand, { trainer, note }: OpenedTrainer, emit: Emit): void {
  emit({
    type: 'backend',
    run,
    backend: { ...trainer.backend, note: note ?? trainer.backend.note },
  });
}

/** What the command asks of a device. */
export function trainerSpec({ recipe, data }: TrainCommand): TrainerSpec {
  const { optimizer, loss, batchSize, seed } = recipe.training;
  const labelSmoothing = hasLabelSmoothing(loss) ? recipe.training.labelSmoothing : 0;
  const outputs = networkOutputs(recipe, data.numOutputs);
  const plan = planNetwork(recipe.network, data.numFeatures, outputs);
  const weights = initialWeights(plan, seed);
  return { plan, optimizer, loss, labelSmoothing, batchSize, seed, data, weights };
}

type Emit = RunSurroundings['emit'];
type Surviving = RunSurroundings & { stopwatch: Stopwatch; reporter: EpochReporter };

/** Trains to the end, moving to the next device from the last good state wherever one is lost. */
async function trainAndPredict(
  opened: OpenedTrainer,
  command: TrainCommand,
  surroundings: Surviving,
  onMoved: (moved: OpenedTrainer) => void,
): Promise<TrainingEvent> {
  const { stopwatch, reporter, now } = surroundings;
  let current = opened;
  let snapshots = await createSnapshots(current.trainer, 0, now);
  const reported = { epochs: 0 };
  for (;;) {
    try {
      const reason = await train(current.trainer, command, surroundings, snapshots, reported);
      stopwatch.stop();
      reporter.flush();
      const test = await predictTest(current.trainer, command);
      const model = { epoch: reported.epochs, state: await current.trainer.getState() };
      const seconds = stopwatch.seconds();
      return { type: 'finished', run: command.run, reason, seconds, test, model };
    } catch (thrown) {
      reporter.flush();
      if (!(thrown instanceof DeviceLostError) || current.next.length === 0) throw thrown;
      const lost = current;
      disposeQuietly(lost.trainer);
      stopwatch.start();
      const { state, epoch } = snapshots.latest();
      current = await openNext(trainerSpec(command), lost.next);
      current.trainer.setState(state);
      snapshots = await createSnapshots(current.trainer, epoch, now);
      onMoved({ ...current, note: lostSentence(lost.device, current.device, reported.epochs) });
    }
  }
}

/** The loop with the run's reports and snapshots; epochs that were reported before a loss are not reported twice. */
function train(
  trainer: Trainer,
  { run, recipe, data }: TrainCommand,
  { control, emit, now, breathe, stopwatch, reporter }: Surviving,
  snapshots: Snapshots,
  reported: { epochs: number },
): Promise<'completed' | 'stopped'> {
  const firstEpoch = snapshots.latest().epoch;
  let epochs = firstEpoch;
  return runTraining(trainer, data.train.numRows, recipe.training, {
    firstEpoch,
    control,
    now,
    breathe,
    onEpoch(metrics) {
      if (++epochs <= reported.epochs) return;
      reported.epochs = epochs;
      reporter.epoch(metrics);
    },
    afterEpoch: snapshots.epochDone,
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
}

async function predictTest(
  trainer: Trainer,
  { recipe, data }: TrainCommand,
): Promise<SetPredictions> {
  const { x, y, rowIds, numRows } = data.test;
  const outputs = classColumns(recipe, await trainer.predict(x, numRows));
  return { rowIds, truth: y, outputs };
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
