/** @file Lesson 4: which loss for which task. */
import type { WordKey } from '../../words/say';
import { withTask } from '../recipe/default-recipe';
import type { LossName } from '../training/losses';
import type { Lesson, LessonRun, Question } from './lesson';
import { lastOf, shortly } from './read-runs';
import { denseLayers, smallRecipe } from './small-recipe';

const car = (loss: LossName, key: WordKey) => ({
  id: loss,
  name: { key },
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
  variants: [
    car('mean_absolute_error', 'lessons.loss-choice.absolute'),
    car('mean_squared_error', 'lessons.loss-choice.squared'),
    {
      id: 'categorical_crossentropy',
      name: { key: 'lessons.loss-choice.classes' },
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
  const params = {
    absolute: shortly(first),
    squared: shortly(second),
    accuracy: shortly(lastOf(classes, 'valMetric')),
  };
  return {
    text: { key: 'lessons.loss-choice.question' },
    choices: [absolute.name, squared.name, { key: 'lessons.loss-choice.same' }],
    right: same ? 2 : first < second ? 0 : 1,
    why: { key: 'lessons.loss-choice.why', params },
  };
}
