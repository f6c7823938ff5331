/**
 * @file The recipe as a PyTorch program for tables and machines that outgrow a browser.
 */
import type { Exporter } from './exporter';
import { pytorchProgram } from './pytorch/program';
import { readableContext, withoutTable } from './readable-context';

export const pytorchScriptExporter: Exporter = {
  id: 'pytorch-script',
  title: 'PyTorch script',
  describe: () =>
    'For a file or a network too large for a browser: one CPU, a GPU, or many machines by torchrun.',
  unavailable: withoutTable,
  files: (context) => [
    { name: 'train.py', type: 'text/x-python', content: pytorchProgram(readableContext(context)) },
  ],
};
