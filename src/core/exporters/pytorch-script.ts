/**
 * @file The recipe as a PyTorch program for tables and machines that outgrow a browser.
 */
import { say } from '../../words/say';
import type { Exporter } from './exporter';
import { pytorchProgram } from './pytorch/program';
import { readableContext, withoutTable } from './readable-context';

export const pytorchScriptExporter: Exporter = {
  id: 'pytorch-script',
  title: 'exporters.pytorch.title',
  describe: () => say('exporters.pytorch.note'),
  unavailable: withoutTable,
  files: (context) => [
    { name: 'train.py', type: 'text/x-python', content: pytorchProgram(readableContext(context)) },
  ],
};
