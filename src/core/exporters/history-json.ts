/**
 * @file The history as JSON: what Keras keeps in `History.history`, for programs.
 */
import type { Exporter } from './exporter';
import { historyByName, withoutEpochs } from './history-table';

export const historyJsonExporter: Exporter = {
  id: 'history-json',
  title: 'History as JSON',
  describe: () => 'The same numbers as one list a name, as Keras keeps them in history.history.',
  unavailable: withoutEpochs,
  files: ({ history, recipe }) => {
    const content = `${JSON.stringify(historyByName(history, recipe.task.kind), null, 1)}\n`;
    return [{ name: 'history.json', type: 'application/json', content }];
  },
};
