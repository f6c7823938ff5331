/**
 * @file The recipe as a Keras script.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';
import { kerasIntroduction, kerasSections } from './keras/keras-program';
import { toScript } from './python/section';
import { readableContext, withoutTable } from './readable-context';

export const kerasScriptExporter: Exporter = {
  id: 'keras-script',
  title: 'exporters.keras.script.title',
  describe: () => say('exporters.keras.script.note'),
  unavailable: withoutTable,
  files: (context) => {
    const readable = readableContext(context);
    const content = toScript(kerasIntroduction(readable), kerasSections(readable));
    return [{ name: 'train_keras.py', type: 'text/x-python', content }];
  },
};
