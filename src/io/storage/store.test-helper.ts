/** @file Runs, epochs and states for the tests of what is kept. */
import { defaultRecipe } from '@/core/recipe/default-recipe';
import { wineInfo } from '@/core/testing/table-info';
import type { Checkpoint } from '@/core/training/checkpoint';
import {
  appendEpochs,
  emptyHistory,
  type EpochMetrics,
  type History,
} from '@/core/training/history';
import { createRun, type Run } from '@/core/training/run';
import { emptyProject, type ProjectView } from '../project/project';

export const sampleRecipe = defaultRecipe(wineInfo());

/** A run that is on, with nothing done yet. */
export function sampleRun(id: string, changes: Partial<Run> = {}): Run {
  const start = { id, name: id, recipe: sampleRecipe, tableName: 't.csv', startedAt: 0 };
  return { ...createRun(start), status: 'training', ...changes };
}

/** Numbers that tell their epoch. */
export function sampleEpoch(epoch: number): EpochMetrics {
  return { loss: 1 / (epoch + 3), metric: 0, valLoss: epoch, valMetric: 0, learningRate: 0.1 };
}

/** The first epochs of a run. */
export function sampleHistory(length: number): History {
  return appendEpochs(
    emptyHistory(),
    Array.from({ length }, (_, epoch) => sampleEpoch(epoch)),
  );
}

/** A state that tells its epoch. */
export function sampleState(epoch: number): Checkpoint {
  return {
    epoch,
    state: { step: epoch, weights: [Float32Array.of(epoch)], slots: [[new Float32Array(2)]] },
  };
}

/** A project with a table and these runs. */
export function sampleView(runs: readonly Run[], changes: Partial<ProjectView> = {}): ProjectView {
  return { ...emptyProject(), data: sampleFile, recipe: sampleRecipe, runs, ...changes };
}

const sampleFile = { file: new Blob(['a,b\n1,2\n']), name: 't.csv' };
