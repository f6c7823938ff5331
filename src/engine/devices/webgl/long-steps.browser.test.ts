/**
 * @file Steps and epochs that would keep a graphics card long are cut and rest on the way, and change no digit. The tests
 * have it that a very short time is long, so that small networks do.
 */
import { describe, expect, it } from 'vitest';
import type { TrainerSpec } from '../../device';
import { specOfCase, wholeCase } from '../../testing/device-cases';
import { recordSteps } from '../../testing/device-runs';
import { randomData } from '../../testing/random-data';
import { openGraphics, type Graphics } from './context';
import { countCalls } from './testing';
import { createWebglTrainer } from './trainer';

const graphics = openGraphics() as Graphics;
const calls = countCalls();
const adam = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 } as const;
const spec = specOfCase({ ...wholeCase, rows: 300, batchSize: 100 }, adam);

/** What a run gives, and what it asks of the graphics context, where submissions may be that long. */
async function run(longestSubmission: number, one: TrainerSpec, numSteps: number) {
  const trainer = createWebglTrainer({ ...graphics, longestSubmission }, one);
  const before = { ...calls };
  const steps = await recordSteps(trainer, one, 0, numSteps, 0.01);
  const state = await trainer.getState();
  const outputs = await trainer.predict(one.data.test.x, one.data.test.numRows);
  trainer.dispose();
  const asked = (kind: keyof typeof calls) => calls[kind] - before[kind];
  const counts = { draws: asked('draws'), fences: asked('fences') };
  return { result: { steps, state, outputs }, counts };
}

describe('a step that takes long', () => {
  it('is cut and rests on the way, to the same digits', async () => {
    const atOnce = await run(2 ** 24, spec, 4);
    const inTurns = await run(2 ** 4, spec, 4);
    expect(inTurns.result).toEqual(atOnce.result);
    expect(inTurns.counts.draws).toBeGreaterThan(2 * atOnce.counts.draws);
    expect(inTurns.counts.fences).toBeGreaterThan(4 * 5 + atOnce.counts.fences);
  });

  it('comes before whatever is asked for after it', async () => {
    const trainer = createWebglTrainer({ ...graphics, longestSubmission: 2 ** 4 }, spec);
    const order = Uint32Array.from({ length: 300 }, (_, row) => row);
    const steps = () => {
      trainer.setOrder(order);
      trainer.step(0, 100, 0.01);
      trainer.setOrder(order.toReversed());
      trainer.step(0, 100, 0.01);
    };
    steps();
    const found = await trainer.getState();
    trainer.setState({ ...found, step: 0 });
    trainer.dispose();
    const plain = createWebglTrainer(graphics, spec);
    plain.setOrder(order);
    plain.step(0, 100, 0.01);
    await plain.settle();
    plain.setOrder(order.toReversed());
    plain.step(0, 100, 0.01);
    expect(found).toEqual(await plain.getState());
    plain.dispose();
  });

  it('may be given up on the way', async () => {
    const trainer = createWebglTrainer({ ...graphics, longestSubmission: 2 ** 4 }, spec);
    trainer.setOrder(Uint32Array.from({ length: 300 }, (_, row) => row));
    trainer.step(0, 100, 0.01);
    const settled = trainer.settle();
    trainer.dispose();
    await settled;
    expect(graphics.gl.getError()).toBe(graphics.gl.NO_ERROR);
  });
});

describe('many validation rows', () => {
  it('are gone through with rests, to the same digits', async () => {
    const data = randomData({ rows: 9, validationRows: 20_000, features: 7, outputs: 3 });
    const many = { ...spec, data, batchSize: 9 };
    const atOnce = await run(2 ** 24, many, 1);
    const inTurns = await run(2 ** 10, many, 1);
    expect(inTurns.result).toEqual(atOnce.result);
    // Five batches of at most 4,096 rows.
    expect(inTurns.counts.fences - atOnce.counts.fences).toBeGreaterThanOrEqual(4);
  });
});
