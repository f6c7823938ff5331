/**
 * @file The training worker's entry: commands in, events out. One run at a time; a new `train` ends the run before it
 * first, and words about any other run are ignored.
 */
import type { TrainingCommand, TrainingEvent } from '@/core/protocol/training-protocol';
import { createBreath } from './breathe';
import { devices } from './devices/device-list';
import { runTrainingCommand, type TrainCommand } from './run-training-command';
import { createTrainingControl, type TrainingControl } from './training-control';

const breathe = createBreath();
let latest: { run: string; control: TrainingControl } | null = null;
let lastEnd = Promise.resolve();

self.addEventListener('message', (message: MessageEvent<TrainingCommand>) => {
  const command = message.data;
  if (command.type === 'train') train(command);
  else if (command.run === latest?.run && isControl(command)) latest.control[command.type]();
});

// The page learns of a worker's death by its error events; a forgotten promise would pass in silence.
self.addEventListener('unhandledrejection', (event) => self.reportError(event.reason));

// Opens the graphics context before anyone waits for it.
void devices[0].unavailable().catch(() => undefined);

type Control = Extract<TrainingCommand, { type: 'pause' | 'resume' | 'stop' }>;

function isControl(command: TrainingCommand): command is Control {
  return ['pause', 'resume', 'stop'].includes(command.type);
}

function train(command: TrainCommand): void {
  latest?.control.stop();
  const control = createTrainingControl();
  latest = { run: command.run, control };
  const now = () => performance.now();
  lastEnd = lastEnd.then(() =>
    runTrainingCommand(command, { control, emit, now, breathe, devices }),
  );
}

function emit(event: TrainingEvent): void {
  self.postMessage(event, { transfer: transferables(event) });
}

function transferables(event: TrainingEvent): Transferable[] {
  if (event.type !== 'finished') return [];
  const { rowIds, truth, outputs } = event.test;
  return [...new Set([rowIds.buffer, truth.buffer, outputs.buffer])] as ArrayBuffer[];
}
