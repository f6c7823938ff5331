/**
 * @file The history as JSON: what Keras keeps in `History.history`, for programs.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';
import { historyByName, withoutEpochs } from './history-table';

export const historyJsonExporter: Exporter = {
  id: 'history-json',
  title: 'exporters.historyJson.title',
  describe: () => say('exporters.historyJson.note'),
  unavailable: withoutEpochs,
  files: ({ history, recipe }) => {
    const content = `${JSON.stringify(historyByName(history, recipe.task.kind), null, 1)}\n`;
    return [{ name: 'history.json', type: 'application/json', content }];
  },
};
