import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Place } from './changes';
import { isBefore } from './changes';
import {
  advanceCourse,
  changeCourse,
  courseAt,
  courseEnd,
  learningRateAt,
  rateAt,
  startCourse,
  type CourseRecipe,
} from './course';
import { monitorNames } from './early-stopping';
import { appendEpochs, emptyHistory, epochAt, type EpochMetrics } from './history';

const numRows = 50;
const numEpochs = 12;

const schedules = fc.constantFrom<CourseRecipe['training']['schedule']>(
  { kind: 'constant' },
  { kind: 'step', every: 3, factor: 0.5 },
  { kind: 'exponential', decayRate: 0.8, decayEpochs: 2 },
  { kind: 'cosine', alpha: 0.1 },
  { kind: 'one-cycle', warmShare: 0.3 },
  { kind: 'reduce-on-plateau', factor: 0.5, patience: 2, minDelta: 0, minRate: 0.001 },
);
const places = fc.record({ epoch: fc.nat(numEpochs), row: fc.nat(numRows - 1) });
const changes = fc
  .array(
    fc.tuple(
      places,
      fc.record(
        {
          learningRate: fc.double({ min: 1e-3, max: 1, noNaN: true }),
          batchSize: fc.integer({ min: 1, max: numRows }),
          epochs: fc.integer({ min: numEpochs, max: 2 * numEpochs }),
        },
        { requiredKeys: [] },
      ),
    ),
    { maxLength: 5 },
  )
  .map((all) =>
    all
      .map(([place, settings]): Change => ({ ...place, ...settings }))
      .sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0)),
  );
const stops = fc.option(
  fc.record({
    monitor: fc.constantFrom(...monitorNames),
    patience: fc.integer({ min: 1, max: 4 }),
    minDelta: fc.constantFrom(0, 0.05),
    restoreBestWeights: fc.boolean(),
  }),
);
const recipes = fc.record({
  task: fc.record({ kind: fc.constantFrom('classification' as const, 'regression' as const) }),
  training: fc.record({
    learningRate: fc.double({ min: 1e-3, max: 1, noNaN: true }),
    batchSize: fc.integer({ min: 1, max: numRows }),
    epochs: fc.constant(numEpochs),
    schedule: schedules,
    warmupEpochs: fc.constantFrom(0, 1.5, 20),
    earlyStopping: stops,
    changes,
  }),
});
const number = fc.double({ min: 0, max: 2, noNaN: true });
const histories = fc
  .array(
    fc.record({
      loss: number,
      metric: number,
      valLoss: number,
      valMetric: number,
      learningRate: fc.constant(0.1),
    }),
    { minLength: numEpochs, maxLength: numEpochs },
  )
  .map((epochs) => appendEpochs(emptyHistory(), epochs));

describe('a course', () => {
  it('is the same step by step as looked up at any place', () => {
    fc.assert(
      fc.property(recipes, histories, (recipe, history) => {
        let course = startCourse(recipe);
        const left = [...recipe.training.changes];
        const reach = (place: Place) => {
          while (left.length > 0 && !isBefore(place, left[0])) {
            course = changeCourse(course, left.shift()!);
          }
          expect(course).toEqual(courseAt(recipe, place, history));
          const epochs = place.epoch + place.row / numRows;
          expect(learningRateAt(recipe, place, numRows, history)).toBe(
            rateAt(course, recipe, epochs),
          );
        };
        for (let epoch = 0; epoch < numEpochs; epoch++) {
          for (let row = 0; row < numRows; row += 7) reach({ epoch, row });
          reach({ epoch, row: numRows - 1 });
          course = advanceCourse(course, recipe, epochAt(history, epoch));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has rates from 0 to the largest that was set, and the last one set decides', () => {
    fc.assert(
      fc.property(recipes, histories, places, (recipe, history, place) => {
        const set = [recipe.training, ...recipe.training.changes].map((one) => one.learningRate);
        const most = Math.max(...set.filter((rate) => rate !== undefined));
        const rate = learningRateAt(recipe, place, numRows, history);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(most * (1 + 1e-12));
        if (place.epoch + place.row > 0) expect(rate).toBeGreaterThan(0);
        const last = { ...place, learningRate: 2 };
        const changes = recipe.training.changes.filter((change) => !isBefore(place, change));
        const changed = {
          ...recipe,
          training: { ...recipe.training, changes: [...changes, last] },
        };
        expect(courseAt(changed, place, history).settings.learningRate).toBe(2);
      }),
    );
  });

  it('does not look at what comes after', () => {
    fc.assert(
      fc.property(recipes, histories, histories, places, (recipe, history, other, place) => {
        const known = appendEpochs(
          appendEpochs(
            emptyHistory(),
            range(place.epoch).map((i) => epochAt(history, i)),
          ),
          range(numEpochs - place.epoch).map((i) => epochAt(other, i)),
        );
        const changes = recipe.training.changes.filter((change) => !isBefore(place, change));
        const early = { ...recipe, training: { ...recipe.training, changes } };
        expect(courseAt(early, place, known)).toEqual(courseAt(recipe, place, history));
      }),
    );
  });
});

describe('early stopping', () => {
  const recipe = (change: Partial<CourseRecipe['training']> = {}): CourseRecipe => ({
    task: { kind: 'classification' },
    training: {
      learningRate: 0.1,
      batchSize: 10,
      epochs: 100,
      schedule: { kind: 'constant' },
      warmupEpochs: 0,
      changes: [],
      earlyStopping: {
        monitor: 'val_loss',
        patience: 2,
        minDelta: 0.01,
        restoreBestWeights: false,
      },
      ...change,
    },
  });
  const epochsUntilEnd = (own: CourseRecipe, values: Partial<EpochMetrics>[]) => {
    let history = emptyHistory();
    for (const [done, value] of values.entries()) {
      if (courseEnd(courseAt(own, { epoch: done, row: 0 }, history), own)) return done;
      const epoch = { loss: 1, metric: 1, valLoss: 1, valMetric: 1, learningRate: 0.1, ...value };
      history = appendEpochs(history, [epoch]);
    }
    return null;
  };
  const losses = (...values: number[]) => values.map((valLoss) => ({ valLoss }));

  it('ends after `patience` epochs that were not better by more than min delta', () => {
    expect(epochsUntilEnd(recipe(), losses(5, 4, 3.995, 3.996, 3))).toBe(4);
    expect(epochsUntilEnd(recipe(), losses(5, 4, 3.995, 3.9, 3.9, 3.9, 1))).toBe(6);
    expect(epochsUntilEnd(recipe({ earlyStopping: null }), losses(5, 6, 7, 8, 9))).toBeNull();
  });

  it('watches accuracy upwards and errors downwards', () => {
    const watching = { ...recipe().training.earlyStopping!, monitor: 'val_metric' } as const;
    const rising = [0.1, 0.2, 0.3, 0.4, 0.5].map((valMetric) => ({ valMetric }));
    const own = recipe({ earlyStopping: watching });
    expect(epochsUntilEnd(own, rising)).toBeNull();
    expect(epochsUntilEnd({ ...own, task: { kind: 'regression' } }, rising)).toBe(3);
  });

  it('waits anew after a change, and remembers the best epoch', () => {
    const changes = [{ epoch: 3, row: 0, learningRate: 0.5 }];
    const values = losses(1, 2, 2, 2, 2, 2);
    expect(epochsUntilEnd(recipe(), values)).toBe(3);
    expect(epochsUntilEnd(recipe({ changes }), values)).toBe(5);
  });
});

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
