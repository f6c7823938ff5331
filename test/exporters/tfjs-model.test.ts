import '@tensorflow/tfjs-backend-cpu';
import * as tfCore from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportedFile } from '@/core/exporters/exporter';
import { tfjsExporter } from '@/core/exporters/tfjs-model';
import { classColumns } from '@/core/network/network-outputs';
import { isNumeric, type Table } from '@/core/table/table';
import { compare, modelCase, modelExamples, type ModelCase } from './model-cases';

type Row = Record<string, number | string | null>;

/** What the exported scripts define. */
interface Scripts {
  prepareRow(preparation: object, row: Row): number[];
  predictRow(preparation: object, model: LayersModel, row: Row): Record<string, number>;
}

beforeAll(() => tfCore.setBackend('cpu'));

async function exported({ context }: ModelCase) {
  const files = new Map<string, ExportedFile['content']>();
  for (const { name, content } of await tfjsExporter.files(context)) files.set(name, content);
  const text = (name: string) => String(files.get(name));
  const { modelTopology, weightsManifest } = JSON.parse(text('model.json'));
  const weights = files.get('weights.bin') as Uint8Array;
  const model = await loadLayersModel({
    load: async () => ({
      modelTopology,
      weightSpecs: weightsManifest[0].weights,
      weightData: weights.slice().buffer,
    }),
  });
  const code = `${text('prepare.js')}${text('predict.js')}return { prepareRow, predictRow };`;
  const scripts = new Function('tf', code)(tfCore) as Scripts;
  return { preparation: JSON.parse(text('preparation.json')), model, ...scripts };
}

/** A row of the file as a person would write it. */
function rawRow({ columns }: Table, row: number): Row {
  const cells = columns.map((column) => {
    if (isNumeric(column)) return [column.name, column.values[row]];
    return [column.name, column.levels[column.codes[row]] ?? null];
  });
  // JSON has no NaN: a missing number becomes null.
  return JSON.parse(JSON.stringify(Object.fromEntries(cells)));
}

describe('the TensorFlow.js model', { timeout: 60_000 }, () => {
  it.for(modelExamples())('predicts as the page does: $title', async (example) => {
    const model = await modelCase(example);
    const { preparation, model: loaded, prepareRow, predictRow } = await exported(model);
    const { outputs, featureNames } = model.context.fitted;
    const rows = Array.from({ length: model.table.numRows }, (_, row) => rawRow(model.table, row));
    const features = Float32Array.from(rows.flatMap((row) => prepareRow(preparation, row)));
    expect(features).toEqual(model.features);
    const raw = loaded.predict(
      tfCore.tensor2d(features, [rows.length, featureNames.length]),
    ) as tfCore.Tensor;
    const values = (await raw.data()) as Float32Array;
    const other = classColumns(model.context.recipe, values);
    const { known, largest } = compare(model, other);
    expect(known).toBeGreaterThan(30);
    expect(largest).toBeLessThan(1e-5);
    const first = predictRow(preparation, loaded, rows[0]);
    expect(Object.keys(first)).toEqual([...outputs]);
    outputs.forEach((name, i) => expect(first[name]).toBeCloseTo(other[i], 5));
    const exampleValues = Object.values(predictRow(preparation, loaded, preparation.example));
    expect(exampleValues.every(Number.isFinite)).toBe(true);
    loaded.dispose();
  });
});
