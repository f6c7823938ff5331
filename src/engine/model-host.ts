/**
 * @file What the model worker does with what it is told: opens a model, predicts, explains. Long work goes on between
 * other commands, so that a form stays live while an importance is measured, and ends at Cancel.
 */
import { toUserErrorData, UserError } from '@/core/errors';
import { explainRow } from '@/core/explain/contributions';
import { partialDependence } from '@/core/explain/dependence';
import type { Beat } from '@/core/explain/explained-model';
import { featureGroups } from '@/core/explain/feature-groups';
import { permutationImportance, permutedRows } from '@/core/explain/importance';
import { typicalCells } from '@/core/predict/typical-row';
import type { PreparedRows } from '@/core/preparation/prepared-data';
import type {
  ModelCommand,
  ModelEvent,
  ModelSource,
  SetName,
} from '@/core/protocol/model-protocol';
import type { Device } from './device';
import { importanceRows } from './importance-rows';
import { openModel, type OpenedModel } from './open-model';

export interface ModelSurroundings {
  emit(event: ModelEvent): void;
  breathe(): Promise<void>;
  /** The first that works is used. */
  devices(): Promise<readonly Device[]>;
}

interface Held {
  source: ModelSource;
  model: OpenedModel;
}

type Ask<Type extends ModelCommand['type']> = Extract<ModelCommand, { type: Type }>;

/** A function to give commands to, which settles when the command is answered; every event goes to `emit`. */
export function createModelHost({ emit, breathe, devices }: ModelSurroundings) {
  let held: Promise<Held> | null = null;
  const running = new Set<number>();

  /** Says how far the work is, some fifty times at most, and hears what came meanwhile. */
  function beatOf(request: number): Beat {
    let told = -1;
    return async (share) => {
      if (share > told + 0.02) {
        told = share;
        emit({ type: 'progress', request, share });
      }
      await breathe();
      if (!running.has(request)) throw cancelled();
    };
  }

  async function open({ request, source }: Ask<'open'>): Promise<ModelEvent> {
    for (const other of running) if (other !== request) running.delete(other);
    const before = held;
    held = devices().then(async (list) => ({ source, model: await openModel(source, list) }));
    void before?.then(({ model }) => model.dispose()).catch(() => undefined);
    await held;
    const typical = typicalCells(source.fitted, source.data?.train.x ?? null);
    return { type: 'open', request, typical };
  }

  async function answer(command: Exclude<ModelCommand, { type: 'cancel' }>): Promise<ModelEvent> {
    if (command.type === 'open') return open(command);
    if (!held) throw new Error(`${command.type} came before a model`);
    const { source, model } = await held;
    const { request } = command;
    switch (command.type) {
      case 'predict':
        return {
          type: 'predict',
          request,
          outputs: await model.predict(command.x, command.numRows),
        };
      case 'predict-set': {
        const { x, y, rowIds, numRows } = rowsOf(source, command.set);
        const outputs = await model.predict(x, numRows);
        return {
          type: 'predict-set',
          request,
          predictions: { rowIds: rowIds.slice(), truth: y.slice(), outputs },
        };
      }
      case 'importance': {
        const rows = importanceRows(rowsOf(source, command.set), model.numFeatures);
        const importance = await permutationImportance(model, rows, featureGroups(source.fitted), {
          repeats: command.repeats,
          orderOf: (group, repeat) => permutedRows(rows.y.length, command.seed, 0, group, repeat),
          beat: beatOf(request),
        });
        return { type: 'importance', request, importance };
      }
      case 'dependence': {
        const place = source.fitted.columns.findIndex(({ name }) => name === command.column);
        const asked = {
          fitted: source.fitted.columns[place],
          group: featureGroups(source.fitted)[place],
          x: rowsOf(source, 'train').x,
        };
        const dependence = await partialDependence(model, asked, beatOf(request));
        return { type: 'dependence', request, dependence };
      }
      case 'contributions': {
        const row = 'x' in command.row ? command.row.x : findRow(source, command.row.rowId);
        const asked = { row, groups: featureGroups(source.fitted), x: rowsOf(source, 'train').x };
        const contributions = await explainRow(model, asked, beatOf(request));
        return { type: 'contributions', request, contributions };
      }
    }
  }

  return async (command: ModelCommand): Promise<void> => {
    const { request } = command;
    if (command.type === 'cancel') return void running.delete(request);
    running.add(request);
    try {
      emit(await answer(command));
    } catch (thrown) {
      emit({ type: 'failed', request, error: toUserErrorData(thrown) });
    } finally {
      running.delete(request);
    }
  };
}

function rowsOf({ data }: ModelSource, set: SetName): PreparedRows {
  if (data) return data[set];
  throw new UserError('model-rows-lost');
}

/** The prepared row that has this place in the table; throws `UserError` where no set has it. */
function findRow(source: ModelSource, rowId: number): Float32Array {
  const ownTest = source.recipe.split.method !== 'file';
  const sets: SetName[] = ownTest ? ['train', 'validation', 'test'] : ['train', 'validation'];
  for (const set of sets) {
    const { x, rowIds } = rowsOf(source, set);
    const place = rowIds.indexOf(rowId);
    const numFeatures = source.fitted.featureNames.length;
    if (place >= 0) return x.slice(place * numFeatures, (place + 1) * numFeatures);
  }
  throw new UserError('row-not-used', { row: rowId + 1 });
}

function cancelled(): UserError {
  return new UserError('cancelled');
}
