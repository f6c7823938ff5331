/** @file Lesson 2: a learning rate that is too small, one that is right, one that is too large. */
import type { Lesson, LessonRun, Question } from './lesson';
import { indexOfLeast, lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

const words = {
  title: 'How long a step',
  lead: [
    'The learning rate says how far each step moves the weights along the slope.',
    'Too small, and the loss creeps down in a straight line. Too large, and each step jumps over the valley: the loss bounces, or rises until it is no longer a number. Right is in between, and nobody knows where before trying.',
  ],
  watch:
    'Three runs differ in nothing but the learning rate. Watch how fast each falls, and how calmly.',
  question: 'Which learning rate reached the lowest val_loss?',
};

const rates = [
  { id: 'small', rate: 0.00002 },
  { id: 'right', rate: 0.003 },
  { id: 'large', rate: 1 },
];

const settings = { batchSize: 32, epochs: 30 };

export const learningRateLesson: Lesson = {
  id: 'learning-rate',
  words,
  variants: rates.map(({ id, rate }) => ({
    id,
    name: `rate ${rate >= 1e-3 ? rate : rate.toExponential()}`,
    sample: 'red-wine-synthetic',
    change: (recipe) => smallRecipe(recipe, denseLayers(32), { ...settings, learningRate: rate }),
  })),
  rows: { train: 600, validation: 200 },
  ownTable: true,
  series: 'loss',
  ask,
};

function ask(runs: readonly LessonRun[]): Question {
  const right = indexOfLeast(runs, (run) => lastOf(run, 'valLoss'));
  const ends = runs.map((run) => `${run.name} ended at ${shortly(lastOf(run, 'valLoss'))}`);
  return {
    text: words.question,
    choices: runs.map((run) => run.name),
    right,
    why: `${ends.join(', ')}. All saw the same rows equally often; only the length of the steps differed.`,
  };
}
