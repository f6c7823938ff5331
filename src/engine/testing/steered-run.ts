/**
 * @file One run as a person steers it, for tests: what they do comes at the loop's rests, which come often.
 */
import type { PreparedData } from '@/core/preparation/prepared-data';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe, Training } from '@/core/recipe/recipe';
import type { Checkpoint } from '@/core/training/checkpoint';
import type { History } from '@/core/training/history';
import { advanceRun, createRun, type Run } from '@/core/training/run';
import type { Device } from '../device';
import { runTrainingCommand } from '../run-training-command';
import { createTrainingControl, type TrainingControl } from '../training-control';
import { randomData } from './random-data';

/** What happens at the n-th rest. */
export type Plan = Partial<Record<number, (control: TrainingControl) => void>>;

export interface SteeredRun {
  run: Run;
  events: TrainingEvent[];
  checkpoints: Checkpoint[];
}

export interface SteeredJob {
  recipe: Recipe;
  device: Device;
  plan?: Plan;
  start?: { checkpoint: Checkpoint; history: History };
}

/** Three classes from 41 rows with 4 features, for small networks. */
export function steeredData(): PreparedData {
  return randomData({ rows: 41, validationRows: 9, features: 4, outputs: 3 });
}

/** A small network with every kind of memory: dropout, batch normalization and Adam's. */
export function steeredRecipe(training: Partial<Training> = {}): Recipe {
  const base = tutorialRecipe({
    kind: 'classification',
    label: 'label',
    features: ['a'],
    classes: 'present',
  });
  const layers: Recipe['network']['layers'] = [
    { kind: 'dense', units: 6, activation: 'relu' },
    { kind: 'batch-normalization', momentum: 0.9, epsilon: 1e-3 },
    { kind: 'dropout', rate: 0.3 },
  ];
  const own = { learningRate: 0.01, batchSize: 8, epochs: 12, ...training };
  return { ...base, network: { ...base.network, layers }, training: { ...base.training, ...own } };
}

/** Trains as a person would have it and gives the run as the page would see it. */
export async function steer({ recipe, device, plan = {}, start }: SteeredJob): Promise<SteeredRun> {
  const control = createTrainingControl();
  const events: TrainingEvent[] = [];
  let time = 0;
  let rests = 0;
  const command = { type: 'train', run: 'r', recipe, data: steeredData(), start } as const;
  await runTrainingCommand(
    { ...command, device: device.name },
    {
      control,
      devices: [device],
      emit(event) {
        events.push(structuredClone(event));
        if (event.type === 'paused') setTimeout(control.resume);
      },
      now: () => (time += 40),
      async breathe() {
        plan[++rests]?.(control);
      },
    },
  );
  const named = { id: 'r', name: 'Run 1', recipe, tableName: 'a.csv', startedAt: 0 };
  const run = events.reduce(advanceRun, createRun({ ...named, history: start?.history }));
  const checkpoints = events.flatMap((event) =>
    event.type === 'checkpoint' ? [event.checkpoint] : [],
  );
  return { run, events, checkpoints };
}

/** What must be equal to the last digit: the history, the model and the test result. */
export function digitsOf({ run }: SteeredRun) {
  const { history, model, test, status, stoppedEarly } = run;
  return { history, model, test, status, stoppedEarly };
}
