/** @file Lesson 3: how many rows a step looks at. */
import type { Phrase } from '../../words/say';
import { stepsPerEpoch } from './descent';
import type { Lesson, LessonRun, Question } from './lesson';
import { epochMilliseconds, indexOfLeast, lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

export const batchSizeLesson: Lesson = {
  id: 'batch-size',
  variants: [8, 64, 512].map((batchSize) => ({
    id: String(batchSize),
    name: { key: 'lessons.batch-size.rows', params: { rows: batchSize } },
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
  const facts = runs.map((run): Phrase => {
    const count = stepsPerEpoch(run.rows, run.batchSize);
    const time = shortly(epochMilliseconds(run));
    const loss = shortly(lastOf(run, 'loss'));
    return { key: 'lessons.batch-size.fact', params: { run: run.name, count, time, loss } };
  });
  return {
    text: { key: 'lessons.batch-size.question' },
    choices: runs.map((run) => run.name),
    right: indexOfLeast(runs, (run) => lastOf(run, 'loss')),
    why: { key: 'lessons.batch-size.why', params: { facts } },
  };
}
