import { afterEach, describe, expect, it } from 'vitest';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import { createBreath } from './breathe';
import { DeviceLostError } from './device';
import { createTfjsDevice } from './devices/tfjs/device';
import { runTrainingCommand } from './run-training-command';
import { specOfCase, wholeCase } from './testing/device-cases';
import { recordSteps } from './testing/device-runs';
import { randomData } from './testing/random-data';
import { createTrainingControl } from './training-control';
import { openWebglBackend, type WebglBackend } from './webgl-backend';

const device = createTfjsDevice(['webgl']);
const spec = specOfCase(wholeCase, { kind: 'sgd', momentum: 0.9, nesterov: false });

function webgl(): WebglBackend {
  const backend = openWebglBackend();
  if (typeof backend === 'string') throw new Error(backend);
  return backend;
}

function loseContext(): void {
  webgl().gl.getExtension('WEBGL_lose_context')!.loseContext();
}

describe('a lost graphics context', () => {
  // The next test starts on a fresh context.
  afterEach(() => expect(webgl().gl.isContextLost()).toBe(false));

  it('is noticed before anything is read', async () => {
    const trainer = await device.createTrainer(spec);
    await recordSteps(trainer, spec, 0, 2, 0.01);
    loseContext();
    expect(() => trainer.step(0, 4, 0.01)).toThrow(DeviceLostError);
    await expect(trainer.finishEpoch()).rejects.toThrow(DeviceLostError);
    await expect(trainer.settle()).rejects.toThrow(DeviceLostError);
    await expect(trainer.getState()).rejects.toThrow(DeviceLostError);
    await expect(trainer.predict(spec.data.test.x, 5)).rejects.toThrow(DeviceLostError);
    trainer.dispose();
  });

  it('is noticed while something is read', async () => {
    const trainer = await device.createTrainer(spec);
    trainer.setOrder(Uint32Array.from({ length: spec.data.train.numRows }, (_, i) => i));
    trainer.step(0, 9, 0.01);
    const reading = trainer.finishEpoch();
    loseContext();
    await expect(reading).rejects.toThrow(DeviceLostError);
    trainer.dispose();
  });

  it('is replaced by a fresh one, on which a run gives the same digits', async () => {
    const before = await device.createTrainer(spec);
    const expected = await recordSteps(before, spec, 0, 3, 0.01);
    loseContext();
    before.dispose();
    const after = await device.createTrainer(spec);
    expect(await recordSteps(after, spec, 0, 3, 0.01)).toEqual(expected);
    after.dispose();
  });

  it('ends a run with a plain word and its epochs kept, and the next one works', async () => {
    const first = await runOnce('a', 100_000, (event) => event.type === 'epochs' && loseContext());
    expect(first.filter(({ type }) => type === 'epochs').length).toBeGreaterThan(0);
    expect(first.at(-1)).toMatchObject({ type: 'failed', error: { code: 'device-lost' } });
    const second = await runOnce('b', 2);
    expect(second.at(-1)).toMatchObject({ type: 'finished', reason: 'completed' });
  });
});

async function runOnce(
  run: string,
  epochs: number,
  onEvent: (event: TrainingEvent) => void = () => {},
) {
  const events: TrainingEvent[] = [];
  const emit = (event: TrainingEvent) => {
    events.push(event);
    onEvent(event);
  };
  const data = randomData({ rows: 12, features: 3, outputs: 3 });
  const control = createTrainingControl();
  const now = () => performance.now();
  await runTrainingCommand(
    { type: 'train', run, recipe: recipe(epochs), data, device: 'tfjs' },
    { control, emit, now, breathe: createBreath(), devices: [device] },
  );
  return events;
}

function recipe(epochs: number): Recipe {
  const base = tutorialRecipe({
    kind: 'classification',
    label: 'label',
    features: ['a'],
    classes: 'present',
  });
  const layers = [{ kind: 'dense', units: 4, activation: 'tanh' }] as const;
  return {
    ...base,
    network: { ...base.network, layers: [...layers] },
    training: { ...base.training, epochs, batchSize: 4 },
  };
}
