import { optimizerNames, type Axis } from '@/core/experiments/axes';
import { batchesAround, ratesAround, sweepEpochs } from '@/core/experiments/default-sweep';
import type { Sweep } from '@/core/experiments/sweep';
import { estimateKeptRows, splitSizes } from '@/core/recipe/split-sizes';
import type { Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';
import { formatNumber, parseNumber } from '@/ui/number-text';

/** What a person sets of a sweep: lists as they were typed, empty where the thing does not vary. */
export interface SweepForm {
  rates: string;
  /** Whether the rates are the list, or `range.steps` of them at equal distances on a log scale. */
  ratesAs: 'list' | 'range';
  range: { from: number; to: number; steps: number };
  batches: string;
  widths: string;
  dropouts: string;
  optimizers: string;
  seeds: string;
  /** Lists for single layers, by the axis's key such as `units.0`. */
  layers: Readonly<Record<string, string>>;
  search: 'grid' | 'random';
  draws: number;
  repeats: number;
  epochs: number;
  halving: boolean;
  monitor: Sweep['monitor'];
}

/** The sweep to start from: learning rate × batch size around what the recipe has. */
export function defaultForm(recipe: Recipe, info: TableInfo): SweepForm {
  const { learningRate, batchSize } = recipe.training;
  const { train } = splitSizes(estimateKeptRows(recipe, info), recipe.split);
  const rates = ratesAround(learningRate);
  return {
    rates: rates.map(formatNumber).join(', '),
    ratesAs: 'list',
    range: { from: rates[0] ?? 1e-4, to: rates.at(-1) ?? 1e-2, steps: 7 },
    batches: batchesAround(batchSize, train).join(', '),
    widths: '',
    dropouts: '',
    optimizers: '',
    seeds: '',
    layers: {},
    search: 'grid',
    draws: 20,
    repeats: 1,
    epochs: sweepEpochs(recipe),
    halving: false,
    monitor: 'val_loss',
  };
}

/** Units or dropout of one layer of the network, counted from 0 among its kind. */
export interface LayerAxis {
  name: 'units' | 'dropout';
  layer: number;
}

/** One for each hidden dense and each dropout layer, in the order of the network. */
export function layerAxes({ network }: Pick<Recipe, 'network'>): LayerAxis[] {
  const seen = { units: 0, dropout: 0 };
  return network.layers.flatMap(({ kind }) => {
    if (kind !== 'dense' && kind !== 'dropout') return [];
    const name = kind === 'dense' ? 'units' : 'dropout';
    return [{ name, layer: seen[name]++ }];
  });
}

/** The sweep that the form means for a network. What was typed wrong is left to `sweepIssues`. */
export function sweepOf(form: SweepForm, recipe: Pick<Recipe, 'network'>): Sweep {
  const { search, draws, repeats, epochs, halving, monitor } = form;
  const ofLayers = layerAxes(recipe).map((axis) => ({
    ...axis,
    values: numbersIn(form.layers[`${axis.name}.${axis.layer}`] ?? ''),
  }));
  // A single layer's values come after those of all layers, and so win.
  const axes = [
    { name: 'learningRate', values: form.ratesAs === 'list' ? numbersIn(form.rates) : form.range },
    { name: 'batchSize', values: numbersIn(form.batches) },
    { name: 'width', values: numbersIn(form.widths) },
    { name: 'dropout', values: numbersIn(form.dropouts) },
    ...ofLayers,
    { name: 'optimizer', values: wordsIn(form.optimizers).map(optimizerCalled) },
    { name: 'seed', values: numbersIn(form.seeds) },
  ] as Axis[];
  return {
    axes: axes.filter(({ values }) => !Array.isArray(values) || values.length > 0),
    search: search === 'grid' ? { kind: 'grid' } : { kind: 'random', runs: draws, seed: 1 },
    repeats,
    folds: null,
    epochs,
    halving,
    monitor,
  };
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}

/** A decimal comma cannot be told from one between values, so a comma always separates. */
function numbersIn(text: string): number[] {
  return wordsIn(text).map(parseNumber);
}

function optimizerCalled(word: string): string {
  return optimizerNames.find((name) => name === word.toLowerCase()) ?? word;
}
