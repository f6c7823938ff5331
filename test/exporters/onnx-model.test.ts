import * as ort from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { onnxExporter } from '@/core/exporters/onnx-model';
import { isNumeric, type Column, type Table } from '@/core/table/table';
import { makeRecipe, makeTable } from '../make-table';
import { compare, modelCase, modelExamples, modelOf, type ModelCase } from './model-cases';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

/** A column as the file has it, for the model's input. */
function rawInput(column: Column, numRows: number): ort.Tensor {
  if (isNumeric(column)) return new ort.Tensor('float64', column.values, [numRows, 1]);
  const words = Array.from(column.codes, (code) => (code < 0 ? '' : column.levels[code]));
  return new ort.Tensor('string', words, [numRows, 1]);
}

/** What ONNX Runtime makes of the table's rows; columns are handed over in the model's order. */
async function runOnnx({ context }: Pick<ModelCase, 'context'>, table: Table) {
  const [file] = await onnxExporter.files(context);
  const session = await ort.InferenceSession.create(file.content as Uint8Array);
  const used = context.fitted.columns.map(({ name }) =>
    table.columns.find((column) => column.name === name)!,
  );
  const feeds = session.inputNames.map((name, i) => [name, rawInput(used[i], table.numRows)]);
  const results = await session.run(Object.fromEntries(feeds));
  const outputNames = [...session.outputNames];
  await session.release();
  return { results, outputNames };
}

describe('the ONNX model in ONNX Runtime', { timeout: 60_000 }, () => {
  it.for(modelExamples())('predicts as the page does: $title', async (example) => {
    const model = await modelCase(example);
    const { outputs } = model.context.fitted;
    const { results } = await runOnnx(model, model.table);
    const output = results[outputs.length === 1 ? 'value' : 'probabilities'];
    expect(output.dims).toEqual([model.table.numRows, outputs.length]);
    const { known, unknown, largest, labels } = compare(model, output.data as Float32Array);
    expect(known).toBeGreaterThan(30);
    expect(largest).toBeLessThan(1e-5);
    expect(unknown.every((values) => values.every(Number.isNaN))).toBe(true);
    if (outputs.length > 1) expect(results.label.data).toEqual(labels);
  });

  it('takes columns of any name', async () => {
    const names = ['', 'label', 'probabilities', 'Concat_9', 'constant_1', '<b>"é"</b>'];
    const cells = names.map((name, i) => [name, [i, 2 * i + 1, 5 - i, 7]]);
    const table = makeTable({ ...Object.fromEntries(cells), y: ['a', 'b', 'a', 'b'] });
    const recipe = makeRecipe({ task: { label: 'y', features: names } });
    const model = await modelOf(table, recipe);
    const { results, outputNames } = await runOnnx(model, table);
    expect(outputNames).toEqual(['probabilities_1', 'label_1']);
    const { largest } = compare(model, results.probabilities_1.data as Float32Array);
    expect(largest).toBeLessThan(1e-5);
  });
});
