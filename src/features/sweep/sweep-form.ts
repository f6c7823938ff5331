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
  batches: string;
  widths: string;
  dropouts: string;
  optimizers: string;
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
  return {
    rates: ratesAround(learningRate).map(formatNumber).join(', '),
    batches: batchesAround(batchSize, train).join(', '),
    widths: '',
    dropouts: '',
    optimizers: '',
    search: 'grid',
    draws: 20,
    repeats: 1,
    epochs: sweepEpochs(recipe),
    halving: false,
    monitor: 'val_loss',
  };
}

/** The sweep that the form means. What was typed wrong is left to `sweepIssues`. */
export function sweepOf(form: SweepForm): Sweep {
  const { search, draws, repeats, epochs, halving, monitor } = form;
  const axes = [
    { name: 'learningRate', values: numbersIn(form.rates) },
    { name: 'batchSize', values: numbersIn(form.batches) },
    { name: 'width', values: numbersIn(form.widths) },
    { name: 'dropout', values: numbersIn(form.dropouts) },
    { name: 'optimizer', values: wordsIn(form.optimizers).map(optimizerCalled) },
  ] as Axis[];
  return {
    axes: axes.filter(({ values }) => Array.isArray(values) && values.length > 0),
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
