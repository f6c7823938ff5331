/**
 * @file A trained model ready to predict: a trainer of its network with its weights that never trains, on the CPU, where
 * a single row is answered at once and nothing competes with a run on the GPU.
 */
import type { ExplainedModel } from '@/core/explain/explained-model';
import { classColumns, networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import type { PreparedData, PreparedRows } from '@/core/preparation/prepared-data';
import type { ModelSource } from '@/core/protocol/model-protocol';
import type { Optimizer } from '@/core/training/optimizers';
import type { Device } from './device';
import { openNext } from './open-trainer';

export interface OpenedModel extends ExplainedModel {
  /** Frees everything. */
  dispose(): void;
}

/** Keeps no arrays beside the weights. */
const neverUsed: Optimizer = { kind: 'sgd', momentum: 0, nesterov: false };

/** The model on the first of these devices that works. Rejects with a `UserError` where none does. */
export async function openModel(
  { recipe, fitted, weights }: Omit<ModelSource, 'data'>,
  devices: readonly Device[],
): Promise<OpenedModel> {
  const numFeatures = fitted.featureNames.length;
  const numOutputs = fitted.outputs.length;
  const plan = planNetwork(recipe.network, numFeatures, networkOutputs(recipe, numOutputs));
  const { loss, seed } = recipe.training;
  const data = rowsOfNothing(fitted, numFeatures, numOutputs);
  const spec = {
    plan,
    optimizer: neverUsed,
    loss,
    batchSize: 1,
    seed,
    data,
    weights,
  };
  const { trainer } = await openNext(spec, devices);
  return {
    numFeatures,
    numOutputs,
    predict: async (x, numRows) => classColumns(recipe, await trainer.predict(x, numRows)),
    dispose: () => trainer.dispose(),
  };
}

/** One row of zeros in each set, since devices want rows to train on. */
function rowsOfNothing(
  fitted: ModelSource['fitted'],
  numFeatures: number,
  numOutputs: number,
): PreparedData {
  const rows = (): PreparedRows => ({
    numRows: 1,
    x: new Float32Array(numFeatures),
    y: new Float32Array(1),
    rowIds: new Uint32Array(1),
  });
  return {
    fitted,
    numFeatures,
    numOutputs,
    train: rows(),
    validation: rows(),
    test: rows(),
    classWeights: null,
    numDropped: 0,
  };
}
