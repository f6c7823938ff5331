/**
 * @file What can be taken away from a run, in the order of the page.
 */
import type { Exporter } from './exporter';
import { historyCsvExporter } from './history-csv';
import { historyJsonExporter } from './history-json';
import { kerasNotebookExporter } from './keras-notebook';
import { kerasScriptExporter } from './keras-script';
import { onnxExporter } from './onnx-model';
import { pytorchScriptExporter } from './pytorch-script';
import { recipeExporter } from './recipe-json';
import { reportExporter } from './report';
import { tfjsExporter } from './tfjs-model';
import { weightsExporter } from './weights-npz';

/** One entry each; heavy ones import their parts when asked for files. */
export const exporters: readonly Exporter[] = [
  tfjsExporter,
  onnxExporter,
  reportExporter,
  kerasScriptExporter,
  kerasNotebookExporter,
  pytorchScriptExporter,
  weightsExporter,
  historyCsvExporter,
  historyJsonExporter,
  recipeExporter,
];
