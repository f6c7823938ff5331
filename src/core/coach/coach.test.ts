import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayPhrase } from '../../words/say';
import { streamKey, uniformAt } from '../random/counter';
import { adviceKinds } from './advice-list';
import { coach } from './coach';
import { runAfter, syntheticRun } from './synthetic-run';

const seed = fc.nat();
const noise = fc.double({ min: 0, max: 0.05, noNaN: true });
const decay =
  (scale: number, floor = 0.4, height = 1.8) =>
  (epoch: number) =>
    floor + height * Math.exp(-epoch / scale);

/** How far the mean over some rows strays from that of all: each row's loss goes its own slow way around the curve. */
function drift(seed: number, rows: number, epoch: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const key = streamKey(seed, 'shuffle', 7, row);
    const [turn, speed] = [uniformAt(key, 0), uniformAt(key, 1)];
    sum += 0.3 * Math.sin(2 * Math.PI * turn + epoch / (20 + 30 * speed));
  }
  return sum / rows;
}

describe('what the curves say', { timeout: 120_000 }, () => {
  test('a loss that rises is diverging, and a tenth of the rate is offered', () => {
    fc.assert(
      fc.property(seed, fc.double({ min: 1.05, max: 3, noNaN: true }), (seed, growth) => {
        const loss = (epoch: number) => 2.2 * growth ** epoch;
        const run = syntheticRun(
          { loss },
          { seed, epochs: 30, planned: 100, training: { learningRate: 0.05 } },
        );
        const advice = coach(run);
        expect(advice?.id).toBe('diverging');
        expect(advice?.action).toMatchObject({ path: 'training.learningRate', value: 0.005 });
      }),
    );
  });

  test('a loss that is no longer a number is diverging, even before the first epoch ended', () => {
    const run = syntheticRun({ loss: () => 1 }, { epochs: 0, planned: 10, status: 'failed' });
    const error = { code: 'loss-not-finite' } as const;
    expect(coach({ ...run, error })?.id).toBe('diverging');
    expect(coach({ ...run, error: { code: 'worker-died' } })?.id).toBe('going-well');
  });

  test('a loss that jumps about is unstable', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        // It begins high, so that no seed makes it look as if it rose from its first epoch.
        const loss = (epoch: number) => (epoch === 1 ? 6 : 3);
        const run = syntheticRun({ loss }, { seed, noise: 0.8, epochs: 60 });
        expect(coach(run)?.id).toBe('unstable');
      }),
    );
  });

  test('a val_loss that turns is overfitting since about its lowest point', () => {
    const turns = fc.integer({ min: 30, max: 120 });
    fc.assert(
      fc.property(seed, turns, noise, (seed, turn, noise) => {
        const loss = decay(50, 0.05);
        const valLoss = (epoch: number) => 1 + ((epoch - turn) / turn) ** 2;
        const run = syntheticRun({ loss, valLoss }, { seed, noise, epochs: 2 * turn });
        const advice = coach(run);
        expect(advice?.id).toBe('overfitting');
        const since = Number(advice!.message.params!.epoch);
        expect(Math.abs(since - turn)).toBeLessThan(turn / 2);
        const { valLoss: seen } = run.history;
        const best = seen.indexOf(Math.min(...seen)) + 1;
        expect(advice?.action).toMatchObject({ kind: 'rewind', epoch: best });
        expect(coach({ ...run, status: 'stopped' })?.action?.kind).toBe('early-stopping');
      }),
    );
  });

  test('a run that a person cut short is not told to have more epochs', () => {
    const formulas = { loss: decay(60), valLoss: decay(60, 0.2) };
    const whole = syntheticRun(formulas, { epochs: 60, status: 'finished' });
    expect(coach(whole)?.id).toBe('more-epochs');
    const changes = [{ epoch: 60, row: 0, epochs: 60 }];
    const cut = syntheticRun(formulas, {
      epochs: 60,
      planned: 100,
      status: 'finished',
      training: { changes },
    });
    expect(coach(cut)?.id).not.toBe('more-epochs');
  });

  test('noise alone is not overfitting, however long one looks', () => {
    const epochs = fc.integer({ min: 16, max: 400 });
    fc.assert(
      fc.property(seed, epochs, noise, (seed, epochs, noise) => {
        const loss = decay(40);
        const valLoss = decay(40, 0.6);
        const run = syntheticRun({ loss, valLoss }, { seed, noise, epochs, planned: 1000 });
        expect(coach(run)?.id).not.toBe('overfitting');
      }),
      { numRuns: 300 },
    );
  });

  test('what a few validation rows do by themselves is not overfitting at any epoch; a true turn still is', () => {
    const rows = fc.integer({ min: 4, max: 40 });
    fc.assert(
      fc.property(seed, rows, (seed, rows) => {
        const valLoss = (epoch: number) => decay(60, 0.8)(epoch) * (1 + drift(seed, rows, epoch));
        const options = { seed, noise: 0.01, validation: rows, planned: 1000 };
        const run = syntheticRun({ loss: decay(60), valLoss }, { ...options, epochs: 200 });
        for (let epochs = 16; epochs <= 200; epochs += 8)
          expect(coach(runAfter(run, epochs))?.id).not.toBe('overfitting');
        const turned = (epoch: number) => valLoss(epoch) * (1 + Math.max(0, epoch - 80) / 40);
        const truth = syntheticRun(
          { loss: decay(60), valLoss: turned },
          { ...options, epochs: 200 },
        );
        // With a handful of rows chance can do as much.
        if (rows >= 12) expect(coach(truth)?.id).toBe('overfitting');
      }),
      { numRuns: 60 },
    );
  });

  test('a val_loss that rises before anything is learnt is not overfitting', () => {
    const loss = decay(400, 0.4, 2.2);
    const valLoss = (epoch: number) => 2.2 + 0.2 * (1 - Math.exp(-epoch / 10));
    const run = syntheticRun({ loss, valLoss }, { epochs: 40, planned: 1000 });
    expect(coach(run)?.id).not.toBe('overfitting');
  });

  test('a straight and hardly falling loss is too slow', () => {
    fc.assert(
      fc.property(seed, fc.double({ min: 0, max: 0.02, noNaN: true }), (seed, noise) => {
        const loss = (epoch: number) => 2.6 - 0.0005 * epoch;
        const run = syntheticRun({ loss, metric: () => 0.2 }, { seed, noise, epochs: 60 });
        const advice = coach(run);
        expect(advice?.id).toBe('too-slow');
        expect(advice?.action).toMatchObject({ path: 'training.learningRate', value: 0.005 });
      }),
    );
  });

  test('a healthy fall is neither', () => {
    fc.assert(
      fc.property(seed, noise, (seed, noise) => {
        const run = syntheticRun(
          { loss: decay(150), valLoss: decay(150, 0.5) },
          { seed, noise, epochs: 100, planned: 400 },
        );
        expect(coach(run)).toMatchObject({ id: 'going-well', tone: 'good', action: null });
      }),
    );
  });

  test('a good curve that has settled has converged, and the run can end', () => {
    const run = syntheticRun({ loss: decay(10) }, { noise: 0.01, epochs: 200, planned: 1000 });
    const advice = coach(run);
    expect(advice).toMatchObject({ id: 'converged', action: { kind: 'stop' } });
    expect(coach({ ...run, status: 'stopped' })).toMatchObject({ id: 'converged', action: null });
  });

  test('flat with a poor score is underfitting, at the baseline no better than it', () => {
    const poor = (accuracy: number) =>
      syntheticRun(
        { loss: decay(10, 1.1), metric: () => accuracy },
        { noise: 0.01, epochs: 200, planned: 1000 },
      );
    expect(coach(poor(0.55))?.id).toBe('underfitting');
    expect(coach(poor(0.45))?.id).toBe('below-baseline');
  });

  test('a run whose epochs ran out on the way down could have more', () => {
    const run = syntheticRun({ loss: decay(150) }, { epochs: 100, status: 'finished' });
    expect(coach(run)?.action).toMatchObject({ path: 'training.epochs', value: 200 });
    expect(coach({ ...run, stoppedEarly: true })?.id).toBe('going-well');
  });

  test('one step an epoch asks for smaller batches', () => {
    const training = { batchSize: 1000 };
    const run = syntheticRun({ loss: decay(150) }, { epochs: 100, planned: 400, training });
    expect(coach(run)?.action).toMatchObject({ path: 'training.batchSize', value: 32 });
  });

  test('few validation rows are named with what they can tell', () => {
    const flat = syntheticRun(
      { loss: decay(60), valLoss: () => 0.8, valMetric: () => 0.8 },
      { noise: 0.01, epochs: 60, planned: 400 },
    );
    const said = coach(flat)!;
    expect(said.id).toBe('noisy-validation');
    expect(sayPhrase(said.message)).toBe(
      'The validation set has 112 rows: small ups and downs are noise.',
    );
    // √(.8 · .2 / 112) = 3.78 %
    expect(sayPhrase(said.reason!)).toContain('±7.4 %');
    const regression = (validation: number) =>
      syntheticRun(
        { loss: decay(60, 8, 20), valLoss: () => 9, valMetric: () => 9 },
        { kind: 'regression', validation, baseline: 20, noise: 0.01, epochs: 60, planned: 400 },
      );
    // 1.96 · √((π / 2 − 1) / 6) = 60 %
    expect(sayPhrase(coach(regression(6))!.reason!)).toContain('±60 %');
    expect(coach(regression(600))?.id).not.toBe('noisy-validation');
  });
});

test(
  'it never flickers: on a noisy curve it changes its mind a few times in hundreds of epochs',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(seed, noise, (seed, noise) => {
        const valLoss = (epoch: number) => decay(40, 0.8)(epoch) + Math.max(0, epoch - 120) * 0.003;
        const run = syntheticRun({ loss: decay(80), valLoss }, { seed, noise, epochs: 300 });
        let changes = 0;
        let before: string | undefined;
        for (let epochs = 1; epochs <= 300; epochs += 3) {
          const now = coach(runAfter(run, epochs))?.id;
          if (now !== before) changes++;
          before = now;
        }
        expect(changes).toBeLessThan(7);
        expect(before).toBe('overfitting');
      }),
      { numRuns: 20 },
    );
  },
);

test('every advice has a name of its own, and any history gets one', { timeout: 120_000 }, () => {
  expect(new Set(adviceKinds.map(({ id }) => id)).size).toBe(adviceKinds.length);
  const value = fc.double({ min: 0, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 300 }),
      fc.boolean(),
      (losses, ended) => {
        const loss = (epoch: number) => losses[epoch - 1];
        const status = ended ? 'finished' : 'training';
        const advice = coach(syntheticRun({ loss }, { epochs: losses.length, status }));
        const { message, reason, action } = advice!;
        const said = [message, reason, action?.label].flatMap((p) => (p ? sayPhrase(p) : []));
        expect(said[0]).toBeTruthy();
        expect(said.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
      },
    ),
  );
});
