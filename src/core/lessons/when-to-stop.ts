/** @file Lesson 5: overfitting, and what dropout and batch normalization do about it. */
import type { Layer } from '../network/layers';
import type { Lesson, LessonRun, Question } from './lesson';
import { indexOfLeast, riseOf, shortly } from './read-runs';
import { smallRecipe } from './small-recipe';

const words = {
  title: 'When to stop',
  lead: [
    'A network that is large for its rows learns them by heart: loss goes on down, while val_loss turns and rises. That is overfitting, and the turn is the time to stop.',
    'Dropout switches off random units in each step, so that no unit can rely on another. Batch normalization keeps the values between layers in one range; it makes learning faster, which alone does not prevent overfitting.',
  ],
  watch:
    'The same wide network learns from 200 rows, as it is, with dropout, and with batch normalization. Watch the dashed line, val_loss.',
  question: 'In which run did val_loss end highest above its own lowest point?',
};

const dense: Layer = { kind: 'dense', units: 96, activation: 'relu' };
const dropout: Layer = { kind: 'dropout', rate: 0.5 };
const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };

const networks: { id: string; name: string; layers: Layer[] }[] = [
  { id: 'plain', name: 'as it is', layers: [dense, dense] },
  { id: 'dropout', name: 'with dropout', layers: [dense, dropout, dense, dropout] },
  { id: 'norm', name: 'with batch norm', layers: [dense, norm, dense, norm] },
];

export const whenToStopLesson: Lesson = {
  id: 'when-to-stop',
  words,
  variants: networks.map(({ id, name, layers }) => ({
    id,
    name,
    sample: 'red-wine-synthetic',
    change: (recipe) =>
      smallRecipe(recipe, layers, { learningRate: 0.002, batchSize: 16, epochs: 60 }),
  })),
  rows: { train: 200, validation: 200 },
  ownTable: true,
  series: 'loss',
  ask,
};

function ask(runs: readonly LessonRun[]): Question {
  const right = indexOfLeast(runs, (run) => -riseOf(run));
  const turns = runs.map((run) => {
    const { valLoss } = run.history;
    const lowest = Math.min(...valLoss);
    return `${run.name}: lowest ${shortly(lowest)} in epoch ${valLoss.indexOf(lowest) + 1}, ${shortly(valLoss.at(-1) ?? NaN)} at the end`;
  });
  return {
    text: words.question,
    choices: runs.map((run) => run.name),
    right,
    why: `${turns.join('; ')}. Early stopping would have kept the weights of the lowest point.`,
  };
}
