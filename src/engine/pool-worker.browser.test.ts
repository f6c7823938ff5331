import { describe, expect, it } from 'vitest';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { PoolCommand } from '@/core/protocol/pool-protocol';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { randomData } from './testing/random-data';

const recipe = tutorialRecipe({
  kind: 'classification',
  label: 'label',
  features: ['x'],
  classes: 'integers',
});
recipe.network.layers = [{ kind: 'dense', units: 4, activation: 'relu' }];
recipe.training = { ...recipe.training, epochs: 2, batchSize: 16, learningRate: 0.01 };

/** A worker that holds data, and a way to have it make one run and hear all that it says of it. */
function openWorker() {
  const worker = new Worker(new URL('./training-worker.ts', import.meta.url), {
    type: 'module',
    name: 'cpu',
  });
  const tell = (command: PoolCommand) => worker.postMessage(command);
  tell({ type: 'hold', data: randomData({ rows: 48, features: 3, outputs: 3 }) });
  const run = (name: string, rest: Partial<Extract<PoolCommand, { type: 'train-held' }>> = {}) =>
    new Promise<TrainingEvent[]>((resolve) => {
      const events: TrainingEvent[] = [];
      worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => {
        events.push(data);
        if (data.type === 'finished' || data.type === 'failed') resolve(events);
      };
      const none = { fold: null, until: null, ramp: null };
      tell({ type: 'train-held', run: name, recipe, device: 'simd', ...none, ...rest });
    });
  return { run, close: () => worker.terminate() };
}

const epochsOf = (events: TrainingEvent[]) =>
  events.flatMap((event) => (event.type === 'epochs' ? event.epochs : []));

describe('a worker of a pool', () => {
  it('makes run after run on the data that it got once, each to the same digits', async () => {
    const { run, close } = openWorker();
    const first = await run('a');
    const second = await run('b');
    const third = await run('c', { fold: { fold: 0, folds: 3, stratified: true } });
    expect([first, second, third].map((events) => events.at(-1)!.type)).toEqual([
      'finished',
      'finished',
      'finished',
    ]);
    expect(epochsOf(second)).toEqual(epochsOf(first));
    expect(epochsOf(third)).not.toEqual(epochsOf(first));
    close();
  });

  it('goes on from where a round ended, to the digits of a run without rounds', async () => {
    const { run, close } = openWorker();
    const whole = epochsOf(await run('a'));
    const head = await run('b', { until: 1 });
    const end = head.at(-1)!;
    if (end.type !== 'finished') throw new Error('the first round did not finish');
    expect(end).toMatchObject({ reason: 'stopped', model: { epoch: 1 } });
    const [first] = epochsOf(head);
    const history = {
      loss: [first.loss],
      metric: [first.metric],
      valLoss: [first.valLoss],
      valMetric: [first.valMetric],
      learningRate: [first.learningRate],
    };
    const tail = epochsOf(await run('b', { start: { checkpoint: end.model, history } }));
    expect([first, ...tail]).toEqual(whole);
    close();
  });

  it('climbs a ramp of rates, one step each', async () => {
    const { run, close } = openWorker();
    const ramp = { from: 1e-6, to: 1e-2, steps: 20 };
    const steps = epochsOf(await run('a', { ramp }));
    expect(steps).toHaveLength(20);
    expect(steps[0].learningRate).toBeCloseTo(1e-6, 12);
    expect(steps[19].learningRate).toBeCloseTo(1e-2, 12);
    for (const { loss } of steps) expect(loss).toBeGreaterThan(0);
    close();
  });
});
