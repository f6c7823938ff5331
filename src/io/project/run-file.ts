/** @file A run as it lies in a project file, and back. Every digit of its history, predictions and model comes back. */
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork, sizeOf, weightSpecs } from '@/core/network/plan';
import type { History } from '@/core/training/history';
import type { Run } from '@/core/training/run';
import { packArrays, unpackArrays, type NumberArray } from './arrays';
import { parseRun } from './parse-run';
import { runFileSchema, type RunFile } from './project-format';

const columns = ['loss', 'metric', 'valLoss', 'valMetric', 'learningRate'] as const;

/** The run's record and its numbers. */
export function runToFile(run: Run): { record: RunFile; bytes: Uint8Array } {
  const { history, test, model, ...rest } = run;
  const arrays: NumberArray[] = columns.map((name) => Float64Array.from(history[name]));
  if (test) arrays.push(test.rowIds, test.truth, test.outputs);
  if (model) arrays.push(...model.state.weights, ...model.state.slots.flat());
  const { list, bytes } = packArrays(arrays);
  const record: RunFile = {
    run: { ...rest, steps: null },
    arrays: list,
    hasTest: test !== null,
    model: model && {
      epoch: model.epoch,
      step: model.state.step,
      weights: model.state.weights.length,
      slots: model.state.slots.map((slot) => slot.length),
    },
  };
  return { record, bytes };
}

/** The run of a record and its numbers; null where they do not fit together. */
export function runFromFile(value: unknown, bytes: Uint8Array): Run | null {
  const parsed = runFileSchema.safeParse(value);
  const arrays = parsed.success ? unpackArrays(parsed.data.arrays, bytes) : null;
  if (!parsed.success || !arrays) return null;
  const { run, hasTest, model } = parsed.data;
  const take = (count: number) => arrays.splice(0, count);
  const numbers = take(columns.length).map((values) => Array.from(values ?? []));
  if (numbers.some(({ length }) => length !== numbers[0].length)) return null;
  const history = Object.fromEntries(columns.map((name, i) => [name, numbers[i]]));
  const [rowIds, truth, outputs] = hasTest ? take(3) : [];
  const weights = take(model?.weights ?? 0);
  const slots = (model?.slots ?? []).map((count) => take(count));
  const whole = {
    ...run,
    test: hasTest ? { rowIds, truth, outputs } : null,
    model: model && { epoch: model.epoch, state: { step: model.step, weights, slots } },
  };
  const restored = arrays.length === 0 ? parseRun(whole, history as unknown as History) : null;
  return restored && fits(restored) ? restored : null;
}

/** True where the model's weights are those of the recipe's network. */
function fits({ model, prepared, recipe, test }: Run): boolean {
  if (!prepared) return model === null && test === null;
  const { numFeatures, outputs } = prepared;
  if (test && test.outputs.length !== test.rowIds.length * outputs.length) return false;
  if (test && test.truth.length !== test.rowIds.length) return false;
  if (!model) return true;
  const plan = planNetwork(recipe.network, numFeatures, networkOutputs(recipe, outputs.length));
  const sizes = weightSpecs(plan).map(({ shape }) => sizeOf(shape));
  const { weights } = model.state;
  return weights.length === sizes.length && weights.every(({ length }, i) => length === sizes[i]);
}
