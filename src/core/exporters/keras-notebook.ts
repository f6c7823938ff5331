/**
 * @file The recipe as a Jupyter notebook, section by section.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';
import { kerasIntroduction, kerasSections } from './keras/keras-program';
import { toNotebook } from './python/section';
import { readableContext, withoutTable } from './readable-context';

export const kerasNotebookExporter: Exporter = {
  id: 'keras-notebook',
  title: 'exporters.keras.notebook.title',
  describe: () => say('exporters.keras.notebook.note'),
  unavailable: withoutTable,
  files: (context) => {
    const readable = readableContext(context);
    const content = toNotebook(
      say('exporters.keras.notebook.heading', { table: readable.tableName }),
      kerasIntroduction(readable),
      kerasSections(readable),
    );
    return [{ name: 'train_keras.ipynb', type: 'application/x-ipynb+json', content }];
  },
};
