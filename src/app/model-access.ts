/**
 * The model of one run, opened in the model worker on first use. Its rows are prepared again from the table at hand;
 * where that is not the run's table any more, rows that a person types can still be predicted, and of the run's own
 * rows the test predictions that it kept.
 */
import { UserError } from '@/core/errors';
import type { Cell } from '@/core/predict/cells';
import type { SetName } from '@/core/protocol/model-protocol';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import type { Run } from '@/core/training/run';
import type { Prepared } from '@/io/data-client';
import type { AskOptions, ModelClient } from '@/io/model-client';

/** Which access the worker's model belongs to. */
export interface ModelOwner {
  current: ModelAccess | null;
}

export interface ModelAccess extends Pick<ModelClient, 'predictRows' | 'predictSet'> {
  /** Opens the model where it is not. */
  open(): Promise<OpenedModel>;
  importance(
    asked: Parameters<ModelClient['importance']>[0],
    options?: AskOptions,
  ): ReturnType<ModelClient['importance']>;
  dependence: ModelClient['dependence'];
  contributions: ModelClient['contributions'];
}

/** What is known once a model is open. */
export interface OpenedModel {
  /** Whether the run's own rows are at hand. */
  hasRows: boolean;
  /** One cell a feature column: a row to start from. */
  typical: readonly Cell[];
}

interface Surroundings {
  client: ModelClient;
  owner: ModelOwner;
  prepare(recipe: Recipe): Promise<Prepared>;
}

/** Access to the model of a run that has ended; `null` where it has none. */
export function createModelAccess(
  run: Run,
  { client, owner, prepare }: Surroundings,
): ModelAccess | null {
  const { model, prepared, recipe } = run;
  if (!model || !prepared) return null;
  let opening: Promise<OpenedModel> | null = null;
  let isOpening = false;

  async function openNow() {
    const data = await rowsOf(run, prepare);
    const { fitted } = prepared!;
    const typical = await client.open({ recipe, fitted, weights: model!.state.weights, data });
    return { hasRows: data !== null, typical };
  }
  function open() {
    const isOwn = owner.current === access;
    if (opening && isOwn && (isOpening || client.isOpen())) return opening;
    owner.current = access;
    isOpening = true;
    opening = openNow().finally(() => {
      isOpening = false;
    });
    return opening;
  }

  const access: ModelAccess = {
    open,
    async predictRows(x, numRows) {
      await open();
      return client.predictRows(x, numRows);
    },
    async predictSet(set) {
      const { hasRows } = await open();
      return hasRows ? client.predictSet(set) : keptPredictions(run, set);
    },
    async importance(asked, options) {
      await open();
      return client.importance(asked, options);
    },
    async dependence(column, options) {
      await open();
      return client.dependence(column, options);
    },
    async contributions(row, options) {
      await open();
      return client.contributions(row, options);
    },
  };
  return access;
}

/** The run's rows from the table at hand; null where that is another table by now. */
async function rowsOf(run: Run, prepare: Surroundings['prepare']) {
  const prepared = await prepare(run.recipe).catch(() => null);
  if (!prepared || !run.prepared) return null;
  const { data, summary } = prepared;
  const isSame =
    JSON.stringify(summary) === JSON.stringify(run.prepared) &&
    (!run.test || sameNumbers(data.test.y, run.test.truth));
  return isSame ? data : null;
}

function sameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function keptPredictions({ test }: Run, set: SetName): SetPredictions {
  if (set === 'test' && test) return test;
  throw new UserError('model-rows-lost', { context: 'test' });
}
