/**
 * @file A run as exporters see it, made of a file and a recipe without training it.
 */
import type { ExportContext } from '@/core/exporters/exporter';
import { initialWeights } from '@/core/network/initial-weights';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork } from '@/core/network/plan';
import { prepareData } from '@/core/preparation/prepare-data';
import type { PreparedData } from '@/core/preparation/prepared-data';
import { defaultReadOptions, type ReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { describeTable } from '@/core/table/column-info';
import type { TableInfo } from '@/core/table/table-info';
import { emptyHistory } from '@/core/training/history';
import { readTable } from '@/io/read/read-table';

export interface ExportCase {
  context: ExportContext & { table: NonNullable<ExportContext['table']> };
  data: PreparedData;
}

interface Given {
  name: string;
  bytes: Uint8Array | string;
  recipe: (info: TableInfo) => Recipe;
  options?: Partial<ReadOptions>;
  /** The file of test rows, for a split by file. */
  test?: string;
}

/** The case of that file and recipe, with first weights in place of learnt ones. */
export async function exportCase({
  name,
  bytes,
  recipe: recipeFor,
  options,
  test,
}: Given): Promise<ExportCase> {
  const readOptions = { ...defaultReadOptions, ...options };
  const read = async (content: Uint8Array | string) =>
    readTable(new Blob([content as BlobPart]), name, readOptions);
  const { table, notes, detected } = await read(bytes);
  const info = { ...describeTable(name, table, notes), detected };
  const recipe = recipeFor(info);
  const data = prepareData(table, recipe, test === undefined ? null : (await read(test)).table);
  const plan = planNetwork(
    recipe.network,
    data.numFeatures,
    networkOutputs(recipe, data.numOutputs),
  );
  const context: ExportCase['context'] = {
    runName: 'Run 1',
    tableName: name,
    recipe,
    fitted: data.fitted,
    plan,
    weights: initialWeights(plan, recipe.training.seed),
    weightsEpoch: 0,
    history: emptyHistory(),
    numTrain: data.train.numRows,
    test: null,
    table: { info, missingMarks: readOptions.missingMarks },
  };
  return { context, data };
}
