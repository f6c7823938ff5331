/**
 * @file The recipe as a Jupyter notebook, section by section.
 */
import type { Exporter } from './exporter';
import { kerasIntroduction, kerasSections } from './keras/keras-program';
import { toNotebook } from './python/section';
import { readableContext, withoutTable } from './readable-context';

export const kerasNotebookExporter: Exporter = {
  id: 'keras-notebook',
  title: 'Keras notebook',
  describe: () => 'The script as a Jupyter notebook with a word on every step.',
  unavailable: withoutTable,
  files: (context) => {
    const readable = readableContext(context);
    const content = toNotebook(
      `Training on ${readable.tableName}`,
      kerasIntroduction(readable),
      kerasSections(readable),
    );
    return [{ name: 'train_keras.ipynb', type: 'application/x-ipynb+json', content }];
  },
};
