/** @file Runs made of formulas, for the coach's tests. */
import { tutorialRecipe } from '../recipe/default-recipe';
import type { Recipe } from '../recipe/recipe';
import { streamKey, uniformAt } from '../random/counter';
import { emptyHistory } from '../training/history';
import type { CoachedRun } from './see-run';

/** A curve's value at an epoch, from 1. */
export type Formula = (epoch: number) => number;

export interface Formulas {
  loss: Formula;
  valLoss?: Formula;
  metric?: Formula;
  valMetric?: Formula;
}

interface Options {
  epochs?: number;
  planned?: number;
  /** Standard deviation of the noise on the losses. */
  noise?: number;
  seed?: number;
  status?: CoachedRun['status'];
  training?: Partial<Recipe['training']>;
  outputs?: number;
  baseline?: number;
  kind?: Recipe['task']['kind'];
  /** Validation rows. */
  validation?: number;
}

/** A run, of a classification unless `kind` says otherwise, whose curves are these formulas with noise; accuracy .8 where none is given. */
export function syntheticRun(formulas: Formulas, options: Options = {}): CoachedRun {
  const { epochs = 100, planned = epochs, noise = 0, seed = 1, status = 'training' } = options;
  const { loss, valLoss = loss, metric = () => 0.8, valMetric = metric } = formulas;
  const recipe = tutorialRecipe({
    kind: options.kind ?? 'classification',
    label: 'y',
    features: ['a', 'b'],
    classes: 'present',
  });
  const draw = (formula: Formula, stream: number, size: number) =>
    Array.from({ length: epochs }, (_, i) => formula(i + 1) + size * normalAt(seed, stream, i));
  return {
    status,
    recipe: { ...recipe, training: { ...recipe.training, epochs: planned, ...options.training } },
    prepared: summary(options),
    history: {
      ...emptyHistory(),
      loss: draw(loss, 0, noise),
      valLoss: draw(valLoss, 1, noise),
      metric: draw(metric, 2, 0),
      valMetric: draw(valMetric, 3, 0),
    },
    seconds: epochs / 100,
    error: null,
    stoppedEarly: false,
  };
}

/** The run as it was after that many epochs. */
export function runAfter(run: CoachedRun, epochs: number): CoachedRun {
  const { loss, valLoss, metric, valMetric, learningRate } = run.history;
  const cut = (values: number[]) => values.slice(0, epochs);
  return {
    ...run,
    history: {
      loss: cut(loss),
      valLoss: cut(valLoss),
      metric: cut(metric),
      valMetric: cut(valMetric),
      learningRate: cut(learningRate),
    },
  };
}

function summary({
  outputs = 9,
  baseline = 0.45,
  validation = 112,
}: Options): CoachedRun['prepared'] {
  return {
    fitted: { label: 'quality', outputs: [], columns: [], featureNames: [] },
    numFeatures: 2,
    train: 1000,
    validation,
    test: 480,
    numDropped: 0,
    droppedColumns: [],
    outputs: Array.from({ length: outputs }, (_, i) => String(i)),
    baseline: { guess: '5', value: 0, validation: baseline, test: baseline },
  } as CoachedRun['prepared'];
}

/** G. E. P. Box, M. E. Muller, A Note on the Generation of Random Normal Deviates, 1958. */
function normalAt(seed: number, stream: number, index: number): number {
  const key = streamKey(seed, 'shuffle', stream);
  const radius = Math.sqrt(-2 * Math.log(1 - uniformAt(key, 2 * index)));
  return radius * Math.cos(2 * Math.PI * uniformAt(key, 2 * index + 1));
}
