/**
 * @file What of a recipe the training loop goes by.
 */
import type { Task, Training } from '@/core/recipe/recipe';
import type { CourseRecipe } from '@/core/training/course';
import type { History } from '@/core/training/history';

type Steady = Pick<Training, 'epochs' | 'batchSize' | 'learningRate' | 'seed'>;
type Moving = Pick<Training, 'schedule' | 'warmupEpochs' | 'earlyStopping' | 'changes'>;

/** A constant rate, no early stopping and no changes where nothing is said of them. */
export interface LoopSettings extends Steady, Partial<Moving> {
  /** Which way the metric gets better, for early stopping; `classification` by default. */
  kind?: Task['kind'];
}

export interface LoopRecipe extends CourseRecipe {
  training: CourseRecipe['training'] & Pick<Training, 'seed'>;
}

/** The settings with nothing left open. */
export function loopRecipe({ kind = 'classification', ...settings }: LoopSettings): LoopRecipe {
  return {
    task: { kind },
    training: {
      ...settings,
      schedule: settings.schedule ?? { kind: 'constant' },
      warmupEpochs: settings.warmupEpochs ?? 0,
      earlyStopping: settings.earlyStopping ?? null,
      changes: settings.changes ?? [],
    },
  };
}

/** Epochs in a history; none where there is no history. */
export function epochsDone(history: History | undefined): number {
  return history?.loss.length ?? 0;
}
