import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTable } from '../../test/make-table';
import { lossLuck } from '@/core/coach/yardsticks';
import { defaultRamp, type RateRamp } from '@/core/experiments/rate-ramp';
import { suggestRate } from '@/core/experiments/suggest-rate';
import { prepareData } from '@/core/preparation/prepare-data';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe, Task } from '@/core/recipe/recipe';
import { simdDevice } from './devices/simd/device';
import { findLearningRate } from './find-learning-rate';
import { runTrainingCommand } from './run-training-command';
import { createTrainingControl } from './training-control';

type Columns = Record<string, (number | null)[]>;

const epochs = 30;

/** Wine of the page's own sample, and cars with what drives them. */
const samples: { name: string; columns: Columns; task: Task }[] = [
  {
    name: 'wine',
    columns: wineColumns(),
    task: taskOf(wineColumns(), 'quality', 'classification'),
  },
  {
    name: 'cars',
    columns: carColumns(),
    task: taskOf(carColumns(), 'Miles_per_Gallon', 'regression'),
  },
];

describe.each(samples)('the rate that is suggested for $name', ({ columns, task }) => {
  it(
    'learns at least as well as a tenth and as ten times of it',
    { timeout: 300_000 },
    async () => {
      const start = tutorialRecipe(task);
      const training = { ...start.training, batchSize: 64, epochs };
      const recipe = { ...start, training };
      const data = prepareData(makeTable(columns), recipe);
      const ramp = defaultRamp(data.train.numRows, training.batchSize);
      const points = (await epochsOf(recipe, data, ramp)).map(({ learningRate, loss }) => ({
        rate: learningRate,
        loss,
      }));
      const { rate } = suggestRate(points)!;
      const best = async (learningRate: number) => {
        const history = await epochsOf(
          { ...recipe, training: { ...training, learningRate } },
          data,
        );
        return Math.min(...history.map(({ valLoss }) => valLoss));
      };
      const [slow, suggested, fast] = [
        await best(rate / 10),
        await best(rate),
        await best(10 * rate),
      ];
      // No closer than the luck of so few validation rows lets anyone tell two rates apart.
      const luck = 1 + lossLuck(data.validation.numRows);
      expect(suggested).toBeLessThan(luck * Math.min(slow, fast));
      expect(luck * suggested).toBeLessThan(Math.max(slow, fast));
    },
  );
});

async function epochsOf(
  recipe: Recipe,
  data: ReturnType<typeof prepareData>,
  ramp: RateRamp | null = null,
) {
  const events: TrainingEvent[] = [];
  const surroundings = {
    control: createTrainingControl(),
    emit: (event: TrainingEvent) => void events.push(event),
    now: () => 0,
    breathe: async () => {},
    devices: [simdDevice],
  };
  const command = { type: 'train', run: 'run', recipe, data, device: 'simd' } as const;
  if (ramp) await findLearningRate(command, ramp, surroundings);
  else await runTrainingCommand(command, surroundings);
  return events.flatMap((event) => (event.type === 'epochs' ? event.epochs : []));
}

function taskOf(columns: Columns, label: string, kind: Task['kind']): Task {
  const features = Object.keys(columns).filter((name) => name !== label);
  return { kind, label, features, classes: 'present' };
}

function wineColumns(): Columns {
  const text = readFileSync('public/samples/red-wine-synthetic.csv', 'utf8').trim();
  const [head, ...rows] = text.split(/\r?\n/).map((line) => line.split(/[,;]/));
  return Object.fromEntries(
    head.map((name, place) => [name.replaceAll('"', ''), rows.map((row) => Number(row[place]))]),
  );
}

function carColumns(): Columns {
  const cars = JSON.parse(
    readFileSync('node_modules/vega-datasets/data/cars.json', 'utf8'),
  ) as Record<string, number | null>[];
  const names = ['Cylinders', 'Displacement', 'Horsepower', 'Weight_in_lbs', 'Acceleration'];
  return Object.fromEntries(
    [...names, 'Miles_per_Gallon'].map((name) => [name, cars.map((car) => car[name])]),
  );
}
