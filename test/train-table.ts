/**
 * @file A whole run in Node: a table's file, a recipe made for it, the CPU device, and the run as the page would hold it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareData } from '@/core/preparation/prepare-data';
import { summarizePrepared } from '@/core/preparation/prepared-summary';
import { defaultReadOptions } from '@/core/protocol/data-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { describeTable } from '@/core/table/column-info';
import type { TableInfo } from '@/core/table/table-info';
import { advanceRun, createRun, type Run } from '@/core/training/run';
import { simdDevice } from '@/engine/devices/simd/device';
import { runTrainingCommand } from '@/engine/run-training-command';
import { createTrainingControl } from '@/engine/training-control';
import { readTable } from '@/io/read/read-table';

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The CSV of that name among the samples or beside the project; null where it is absent. */
export function findCsv(name: string): string | null {
  const places = [place(`../public/samples/${name}`), place(`../../shared/data/${name}`)];
  const found = places.find((path) => existsSync(path));
  return found ? readFileSync(found, 'utf8') : null;
}

/** The run of the recipe that `recipeFor` makes for the table in that CSV text, after its end. */
export async function trainTable(
  csv: string,
  recipeFor: (info: TableInfo) => Recipe,
): Promise<Run> {
  const { table, notes } = await readTable(new Blob([csv]), 'table.csv', defaultReadOptions);
  const info = describeTable('table.csv', table, notes);
  const recipe = recipeFor(info);
  const data = prepareData(table, recipe);
  const prepared = summarizePrepared(data, recipe);
  const start = { id: 'run', name: 'Run 1', recipe, tableName: info.name, startedAt: 0 };
  let run: Run = { ...createRun(start), prepared };
  await runTrainingCommand(
    { type: 'train', run: 'run', recipe, data, device: 'simd' },
    {
      control: createTrainingControl(),
      emit: (event) => (run = advanceRun(run, event)),
      now: () => 0,
      breathe: async () => {},
      devices: [simdDevice],
    },
  );
  return run;
}
