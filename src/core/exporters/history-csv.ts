/**
 * @file The history as CSV, one row an epoch. Every cell is a number or one of our own names, so that none can be taken
 * for a formula.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';
import { historyByName, withoutEpochs } from './history-table';

export const historyCsvExporter: Exporter = {
  id: 'history-csv',
  title: 'exporters.historyCsv.title',
  describe: () => say('exporters.historyCsv.note'),
  unavailable: withoutEpochs,
  files: ({ history, recipe }) => {
    const columns = Object.entries(historyByName(history, recipe.task.kind));
    const rows = history.loss.map((_, epoch) => [
      epoch,
      ...columns.map(([, values]) => values[epoch]),
    ]);
    const lines = [['epoch', ...columns.map(([name]) => name)], ...rows];
    const content = lines.map((cells) => `${cells.join(',')}\r\n`).join('');
    return [{ name: 'history.csv', type: 'text/csv', content }];
  },
};
