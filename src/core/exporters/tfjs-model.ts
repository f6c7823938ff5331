/**
 * @file The model for TensorFlow.js: what `tf.loadLayersModel` loads, the preparation, and a page that predicts.
 */
import { say } from '../../words/say';
import { version } from '../../../package.json';
import type { FittedColumn, FittedPreparation } from '../preparation/fitted-preparation';
import type { Exporter } from './exporter';
import { layersModel, weightBytes } from './tfjs/layers-model';
import { pageCode, predictCode, prepareCode } from './tfjs/page-code';
import { trainedContext, withoutModel } from './trained-context';

export const tfjsExporter: Exporter = {
  id: 'tfjs',
  title: 'exporters.tfjs.title',
  describe: () => say('exporters.tfjs.note'),
  unavailable: withoutModel,
  files: (context) => {
    const { plan, weights, fitted } = trainedContext(context);
    const model = layersModel(plan, `Lossline ${version}`, 'weights.bin');
    const preparation = { ...fitted, example: exampleRow(fitted) };
    return [
      { name: 'model.json', type: 'application/json', content: json(model) },
      {
        name: 'weights.bin',
        type: 'application/octet-stream',
        content: weightBytes(weights),
      },
      { name: 'preparation.json', type: 'application/json', content: json(preparation) },
      { name: 'prepare.js', type: 'text/javascript', content: prepareCode() },
      { name: 'predict.js', type: 'text/javascript', content: predictCode() },
      { name: 'index.html', type: 'text/html', content: pageCode() },
    ];
  },
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** A row to begin with: the middle of each range, the first of each levels. */
export function exampleRow({ columns }: FittedPreparation): Record<string, number | string> {
  // A column may be called `__proto__`.
  return Object.fromEntries(columns.map((column) => [column.name, exampleCell(column)]));
}

function exampleCell(column: FittedColumn): number | string {
  if (column.kind === 'one-hot' || column.kind === 'ordinal')
    return column.fill || (column.levels[0] ?? '');
  const middle = (column.min + column.max) / 2;
  if (column.type === 'number') return Number(middle.toPrecision(4));
  return Math.round(middle);
}
