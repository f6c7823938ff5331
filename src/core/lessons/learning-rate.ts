/** @file Lesson 2: a learning rate that is too small, one that is right, one that is too large. */
import type { Phrase } from '../../words/say';
import type { Lesson, LessonRun, Question } from './lesson';
import { indexOfLeast, lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

const rates = [
  { id: 'small', rate: 0.00002 },
  { id: 'right', rate: 0.003 },
  { id: 'large', rate: 1 },
];

const settings = { batchSize: 32, epochs: 30 };

export const learningRateLesson: Lesson = {
  id: 'learning-rate',
  variants: rates.map(({ id, rate }) => ({
    id,
    name: {
      key: 'lessons.learning-rate.rate',
      params: { rate: rate >= 1e-3 ? rate : rate.toExponential() },
    },
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
  const facts = runs.map((run): Phrase => ({
    key: 'lessons.learning-rate.fact',
    params: { run: run.name, valLoss: shortly(lastOf(run, 'valLoss')) },
  }));
  return {
    text: { key: 'lessons.learning-rate.question' },
    choices: runs.map((run) => run.name),
    right,
    why: { key: 'lessons.learning-rate.why', params: { facts } },
  };
}
