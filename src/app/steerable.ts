/** Which of the settings a person turns can change the run that is on. */
import { changeSchema, type ChangedSettings } from '@/core/training/changes';
import type { TableInfo } from '@/core/table/table-info';
import { epochsDone, isTableOf, type Run } from '@/core/training/run';

const { learningRate, batchSize, epochs } = changeSchema.shape;

/** Those that are valid: a batch of rows that there are, more epochs than are done. */
export function steerable(run: Run, settings: ChangedSettings): ChangedSettings {
  const rows = run.prepared?.train ?? Infinity;
  const given = (name: keyof ChangedSettings) => settings[name] !== undefined;
  return {
    ...(given('learningRate') &&
      learningRate.safeParse(settings.learningRate).success && {
        learningRate: settings.learningRate,
      }),
    ...(given('batchSize') &&
      batchSize.safeParse(settings.batchSize).success &&
      settings.batchSize! <= rows && { batchSize: settings.batchSize }),
    ...(given('epochs') &&
      epochs.safeParse(settings.epochs).success &&
      settings.epochs! > epochsDone(run) && { epochs: settings.epochs }),
  };
}

/** Name of the run that the settings change while it is on: it must learn from the table at hand. */
export function steeredName(run: Run | null, info: TableInfo): string | null {
  return run && isTableOf(run, info) ? run.name : null;
}
