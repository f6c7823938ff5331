/** @file Lesson 3: how many rows a step looks at. */
import { stepsPerEpoch } from './descent';
import type { Lesson, LessonRun, Question } from './lesson';
import { epochMilliseconds, indexOfLeast, lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

const words = {
  title: 'How many rows a step',
  lead: [
    'A step looks at one batch of rows. Small batches make many steps an epoch, each with a slope guessed from few rows, so that the curve trembles. Large batches make few steps, each surer of its way.',
    'An epoch of small batches takes longer, since each step has a cost of its own.',
  ],
  watch:
    'The three runs see the same rows for the same number of epochs, in batches of 8, 64 and 512.',
  question: 'After the same number of epochs, which run has the lowest training loss?',
};

export const batchSizeLesson: Lesson = {
  id: 'batch-size',
  words,
  variants: [8, 64, 512].map((batchSize) => ({
    id: String(batchSize),
    name: `${batchSize} rows a step`,
    sample: 'red-wine-synthetic',
    change: (recipe) =>
      smallRecipe(recipe, denseLayers(32), { batchSize, learningRate: 0.002, epochs: 25 }),
  })),
  rows: { train: 600, validation: 200 },
  ownTable: true,
  series: 'loss',
  ask,
};

function ask(runs: readonly LessonRun[]): Question {
  const facts = runs.map((run) => {
    const steps = stepsPerEpoch(run.rows, run.batchSize);
    const time = shortly(epochMilliseconds(run));
    return `${run.name}: ${steps} ${steps === 1 ? 'step' : 'steps'} and ${time} ms an epoch, loss ${shortly(lastOf(run, 'loss'))}`;
  });
  return {
    text: words.question,
    choices: runs.map((run) => run.name),
    right: indexOfLeast(runs, (run) => lastOf(run, 'loss')),
    why: `${facts.join('; ')}. More steps move the weights further in one pass over the rows. A larger batch wants a larger learning rate, or more epochs.`,
  };
}
