import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Training } from '@/core/recipe/recipe';
import { changesUpTo, type ChangedSettings } from '@/core/training/changes';
import { takeEpochs } from '@/core/training/history';
import { epochsDone } from '@/core/training/run';
import { simdDevice as device } from './devices/simd/device';
import { digitsOf, steer, steeredRecipe, type Plan, type SteeredRun } from './testing/steered-run';

const changes: fc.Arbitrary<ChangedSettings> = fc.record(
  {
    learningRate: fc.constantFrom(0.001, 0.02, 0.05),
    batchSize: fc.constantFrom(3, 8, 16, 41, 100),
    epochs: fc.integer({ min: 1, max: 16 }),
  },
  { requiredKeys: [] },
);
const plans: fc.Arbitrary<Plan> = fc
  .array(fc.tuple(fc.nat(60), fc.oneof(changes, fc.constantFrom('pause', 'inspect' as const))), {
    maxLength: 6,
  })
  .map((words) =>
    Object.fromEntries(
      words.map(([rest, word]) => [
        rest,
        (control) => {
          if (word === 'pause' || word === 'inspect') control[word]();
          else control.change(word);
        },
      ]),
    ),
  );
const trainings: fc.Arbitrary<Partial<Training>> = fc.record({
  schedule: fc.constantFrom<Training['schedule']>(
    { kind: 'constant' },
    { kind: 'cosine', alpha: 0.1 },
    { kind: 'reduce-on-plateau', factor: 0.5, patience: 1, minDelta: 0, minRate: 0 },
  ),
  warmupEpochs: fc.constantFrom(0, 2.5),
  earlyStopping: fc.constantFrom(null, {
    monitor: 'val_loss',
    patience: 3,
    minDelta: 0,
    restoreBestWeights: true,
  }),
});

const replay = ({ run }: SteeredRun) => steer({ recipe: run.recipe, device });

describe('a run steered by hand', () => {
  it('is replayed by its recipe to the last digit, however it was paused', async () => {
    await fc.assert(
      fc.asyncProperty(trainings, plans, async (training, plan) => {
        const live = await steer({ recipe: steeredRecipe(training), device, plan });
        expect(live.run.error).toBeNull();
        expect(digitsOf(await replay(live))).toEqual(digitsOf(live));
      }),
      { numRuns: 25 },
    );
  });

  it('goes on from any kept state with another rate as if it had been so from the start', async () => {
    await fc.assert(
      fc.asyncProperty(trainings, plans, fc.nat(), fc.nat(), async (training, plan, a, b) => {
        const live = await steer({ recipe: steeredRecipe(training), device, plan });
        const epoch = a % (epochsDone(live.run) + 1);
        const before = live.checkpoints.filter((one) => one.epoch <= bestOrEpoch(live, epoch));
        const { recipe } = live.run;
        const place = { epoch, row: 0 };
        const branched = {
          ...recipe,
          training: {
            ...recipe.training,
            changes: [
              ...changesUpTo(recipe.training.changes, place),
              { ...place, learningRate: 0.003, epochs: Math.max(epoch, 1) + 4 },
            ],
          },
        };
        const checkpoint = before[b % before.length];
        const start = { checkpoint, history: takeEpochs(live.run.history, epoch) };
        const branch = await steer({ recipe: branched, device, start });
        const scratch = await steer({ recipe: branched, device });
        expect(digitsOf(branch)).toEqual(digitsOf(scratch));
      }),
      { numRuns: 25 },
    );
  });

  it('ends at the epoch it goes back to where that is to be its last, with that epoch’s weights', async () => {
    const long = await steer({ recipe: steeredRecipe(), device });
    const short = await steer({ recipe: steeredRecipe({ epochs: 7 }), device });
    const { recipe, history } = long.run;
    const changes = [{ epoch: 7, row: 0, epochs: 7 }];
    const start = { checkpoint: long.checkpoints[0], history: takeEpochs(history, 7) };
    const back = await steer({
      recipe: { ...recipe, training: { ...recipe.training, changes } },
      device,
      start,
    });
    expect(digitsOf(back)).toEqual(digitsOf(short));
  });

  it('says where a change took effect, and applies it from the next step', async () => {
    const plan: Plan = { 3: (control) => control.change({ learningRate: 0.05 }) };
    const { run, events } = await steer({ recipe: steeredRecipe(), device, plan });
    const [change] = run.recipe.training.changes;
    expect(change).toMatchObject({ learningRate: 0.05 });
    expect(run.history.learningRate[change.epoch]).toBe(0.05);
    expect(run.history.learningRate[0]).toBe(change.epoch === 0 ? 0.05 : 0.01);
    expect(events.filter(({ type }) => type === 'changed')).toHaveLength(1);
  });

  it('gets more epochs, or fewer but never fewer than it has begun', async () => {
    const more: Plan = { 5: (control) => control.change({ epochs: 20 }) };
    const longer = await steer({ recipe: steeredRecipe(), device, plan: more });
    expect(epochsDone(longer.run)).toBe(20);
    const fewer: Plan = { 20: (control) => control.change({ epochs: 1 }) };
    const shorter = await steer({ recipe: steeredRecipe(), device, plan: fewer });
    const [{ epochs }] = shorter.run.recipe.training.changes;
    expect(shorter.run.status).toBe('finished');
    expect(epochsDone(shorter.run)).toBe(epochs);
    expect(epochs).toBeGreaterThan(1);
  });

  it('leaves out a change that changes nothing', async () => {
    const plan: Plan = { 3: (control) => control.change({ learningRate: 0.01, batchSize: 8 }) };
    const { run } = await steer({ recipe: steeredRecipe(), device, plan });
    expect(run.recipe.training.changes).toEqual([]);
  });

  it('answers a look, also while it stands still', async () => {
    const plan: Plan = {
      2: (control) => control.inspect(),
      4: (control) => {
        control.pause();
        control.inspect();
      },
    };
    const { events } = await steer({ recipe: steeredRecipe(), device, plan });
    const words = events.map(({ type }) => type);
    const looks = words.flatMap((type, place) => (type === 'inspected' ? [place] : []));
    expect(looks).toHaveLength(3);
    expect(looks[1]).toBeGreaterThan(words.indexOf('paused'));
    expect(looks[1]).toBeLessThan(words.indexOf('resumed'));
  });

  it('shows the network as it ends to whoever looked into it before, and to no one else', async () => {
    const lookAt = async (plan: Plan) => {
      const { events } = await steer({ recipe: steeredRecipe(), device, plan });
      return events.flatMap((event) =>
        event.type === 'inspected' ? [event.inspection.epoch] : [],
      );
    };
    expect((await lookAt({ 2: (control) => control.inspect() })).at(-1)).toBe(
      steeredRecipe().training.epochs,
    );
    expect(await lookAt({})).toEqual([]);
  });
});

describe('early stopping', () => {
  const earlyStopping = {
    monitor: 'val_loss',
    patience: 3,
    minDelta: 0,
    restoreBestWeights: true,
  } as const;
  /** A rate so large that val_loss soon grows. */
  const wild = { learningRate: 0.5, epochs: 60 };

  it('ends with the weights of the best epoch', async () => {
    const { run } = await steer({ recipe: steeredRecipe({ ...wild, earlyStopping }), device });
    const { valLoss } = run.history;
    const best = valLoss.indexOf(Math.min(...valLoss)) + 1;
    expect(run.stoppedEarly).toBe(true);
    expect(valLoss).toHaveLength(best + 3);
    const cut = await steer({ recipe: steeredRecipe({ ...wild, epochs: best }), device });
    expect(run.model).toEqual(cut.run.model);
    expect(run.test).toEqual(cut.run.test);
  });

  it('ends with the last weights where they are not to be restored', async () => {
    const own = { ...wild, earlyStopping: { ...earlyStopping, restoreBestWeights: false } };
    const { run } = await steer({ recipe: steeredRecipe(own), device });
    expect(run.stoppedEarly).toBe(true);
    expect(run.model?.epoch).toBe(epochsDone(run));
  });
});

/** The epoch to go back to so that the best weights up to `epoch` are met again. */
function bestOrEpoch({ run }: SteeredRun, epoch: number): number {
  const values = run.history.valLoss.slice(0, epoch);
  const best = values.indexOf(Math.min(...values)) + 1;
  return run.recipe.training.earlyStopping ? Math.min(best, epoch) : epoch;
}
