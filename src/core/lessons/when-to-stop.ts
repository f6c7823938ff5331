/** @file Lesson 5: overfitting, and what dropout and batch normalization do about it. */
import type { Phrase } from '../../words/say';
import type { Layer } from '../network/layers';
import type { Lesson, LessonRun, Question } from './lesson';
import { indexOfLeast, riseOf, shortly } from './read-runs';
import { smallRecipe } from './small-recipe';

const dense: Layer = { kind: 'dense', units: 96, activation: 'relu' };
const dropout: Layer = { kind: 'dropout', rate: 0.5 };
const norm: Layer = { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 };

const networks: { id: 'plain' | 'dropout' | 'norm'; layers: Layer[] }[] = [
  { id: 'plain', layers: [dense, dense] },
  { id: 'dropout', layers: [dense, dropout, dense, dropout] },
  { id: 'norm', layers: [dense, norm, dense, norm] },
];

export const whenToStopLesson: Lesson = {
  id: 'when-to-stop',
  variants: networks.map(({ id, layers }) => ({
    id,
    name: { key: `lessons.when-to-stop.${id}` },
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
  const facts = runs.map((run): Phrase => {
    const { valLoss } = run.history;
    const lowest = Math.min(...valLoss);
    const epoch = valLoss.indexOf(lowest) + 1;
    const end = shortly(valLoss.at(-1) ?? NaN);
    const params = { run: run.name, lowest: shortly(lowest), epoch, end };
    return { key: 'lessons.when-to-stop.fact', params };
  });
  return {
    text: { key: 'lessons.when-to-stop.question' },
    choices: runs.map((run) => run.name),
    right,
    why: { key: 'lessons.when-to-stop.why', params: { facts } },
  };
}
