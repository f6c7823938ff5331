/**
 * @file From a run to what exporters see of it.
 */
import { networkOutputs } from '../network/network-outputs';
import { planNetwork } from '../network/plan';
import { isTableOf, type Run } from '../training/run';
import type { ExportContext, ExportTable } from './exporter';

/** What exporters see of the run, or null before its data was prepared; `table` is the one at hand. */
export function exportContext(run: Run, table: ExportTable): ExportContext | null {
  const { name, tableName, recipe, prepared, model, history, test } = run;
  if (!prepared) return null;
  const { fitted, numFeatures, train } = prepared;
  const { backend, seconds, startedAt, stoppedEarly } = run;
  return {
    runName: name,
    tableName,
    recipe,
    fitted,
    plan: planNetwork(recipe.network, numFeatures, networkOutputs(recipe, fitted.outputs.length)),
    weights: model?.state.weights ?? null,
    weightsEpoch: model?.epoch ?? 0,
    history,
    numTrain: train,
    test,
    table: isTableOf(run, table.info) ? table : null,
    facts: { prepared, backend, seconds, startedAt, stoppedEarly },
  };
}
