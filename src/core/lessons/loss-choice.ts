/** @file Lesson 4: which loss for which task. */
import { withTask } from '../recipe/default-recipe';
import type { LossName } from '../training/losses';
import type { Lesson, LessonRun, Question } from './lesson';
import { lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

const words = {
  title: 'Which loss for which task',
  lead: [
    'The loss is what training makes small, so it has to fit what is to be predicted.',
    'A measured value, such as miles per gallon, is regression: mean absolute error counts every unit of error alike, mean squared error counts large errors far more. A class, such as a species, is classification: cross-entropy asks how much probability the true class got.',
  ],
  watch:
    'Two runs predict how far a car goes, scored by mean absolute error; the third names a penguin’s species, scored by accuracy.',
  question: 'Both car runs are scored by mae on the validation rows. Which loss brought it lower?',
  same: 'About the same',
};

const car = (loss: LossName, name: string) => ({
  id: loss,
  name,
  sample: 'cars',
  change: (recipe: Parameters<typeof smallRecipe>[0]) => {
    const small = smallRecipe(
      withTask(recipe, { ...recipe.task, kind: 'regression' }),
      denseLayers(32, 16),
      {
        learningRate: 0.01,
        batchSize: 32,
        epochs: 60,
      },
    );
    return { ...small, training: { ...small.training, loss } };
  },
});

export const lossChoiceLesson: Lesson = {
  id: 'loss-choice',
  words,
  variants: [
    car('mean_absolute_error', 'Cars, absolute error'),
    car('mean_squared_error', 'Cars, squared error'),
    {
      id: 'categorical_crossentropy',
      name: 'Penguins, cross-entropy',
      sample: 'penguins',
      change: (recipe) =>
        smallRecipe(recipe, denseLayers(16), { learningRate: 0.01, batchSize: 32, epochs: 60 }),
    },
  ],
  rows: { train: 600, validation: 200 },
  ownTable: false,
  series: 'metric',
  ask,
};

function ask([absolute, squared, classes]: readonly LessonRun[]): Question {
  const [first, second] = [absolute, squared].map((run) => lastOf(run, 'valMetric'));
  const same = Math.abs(first - second) < 0.05 * Math.min(first, second);
  const accuracy = shortly(lastOf(classes, 'valMetric'));
  return {
    text: words.question,
    choices: [absolute.name, squared.name, words.same],
    right: same ? 2 : first < second ? 0 : 1,
    why: `mae ended at ${shortly(first)} with absolute and at ${shortly(second)} with squared error. Squared error gives a few far-off cars most of the say; absolute error is what mae measures. The penguins have no “far off”: a species is right or wrong, and cross-entropy reached an accuracy of ${accuracy}.`,
  };
}
