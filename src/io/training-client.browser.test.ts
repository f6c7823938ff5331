import { afterEach, describe, expect, it } from 'vitest';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import { tutorialRecipe } from '@/core/recipe/default-recipe';
import type { Recipe } from '@/core/recipe/recipe';
import type { PreparedData } from '@/core/preparation/prepared-data';
import { streamKey, uniformAt } from '@/core/random/counter';
import { createTrainingClient, type TrainingClient } from './training-client';

describe('the training worker through its client', () => {
  const clients: TrainingClient[] = [];
  afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

  function startClient(options?: Parameters<typeof createTrainingClient>[1]) {
    const events: TrainingEvent[] = [];
    let check = () => {};
    const client = createTrainingClient((event) => {
      events.push(event);
      check();
    }, options);
    clients.push(client);
    const waitFor = (type: TrainingEvent['type'], run: string) =>
      new Promise<TrainingEvent>((resolve, reject) => {
        check = () => {
          const ofRun = events.filter((event) => event.run === run);
          const found = ofRun.find((event) => event.type === type);
          if (found) resolve(found);
          else if (ofRun.at(-1)?.type === 'failed') reject(ofRun.at(-1));
        };
        check();
      });
    const epochs = (run: string) =>
      events.flatMap((event) => (event.type === 'epochs' && event.run === run ? event.epochs : []));
    return { client, events, waitFor, epochs };
  }

  it('trains, names its backend, tells every epoch and predicts the test rows', async () => {
    const { client, events, waitFor, epochs } = startClient();
    client.train({ run: 'a', recipe: recipe(), data: data(), device: 'auto' });
    const end = await waitFor('finished', 'a');
    expect(events[0]).toMatchObject({ type: 'backend', backend: { device: expect.any(String) } });
    expect(epochs('a')).toHaveLength(recipe().training.epochs);
    expect(end).toMatchObject({ reason: 'completed' });
    if (end.type !== 'finished') throw new Error('expected the end');
    expect(end.test.outputs).toHaveLength(6 * 3);
    expect(end.test.rowIds).toEqual(data().test.rowIds);
    const rowSum = end.test.outputs.slice(0, 3).reduce((sum, value) => sum + value, 0);
    expect(rowSum).toBeCloseTo(1, 5);
  });

  it('gives the same history for the same recipe, paused or not, to the last digit', async () => {
    const { client, waitFor, epochs } = startClient();
    client.train({ run: 'a', recipe: recipe(), data: data(), device: 'auto' });
    await waitFor('finished', 'a');
    client.train({ run: 'b', recipe: recipe(), data: data(), device: 'auto' });
    client.pause('b');
    await waitFor('paused', 'b');
    client.resume('b');
    await waitFor('resumed', 'b');
    await waitFor('finished', 'b');
    expect(epochs('b')).toEqual(epochs('a'));
  });

  it('stops when told, also while paused, and still predicts', async () => {
    const { client, waitFor } = startClient();
    client.train({ run: 'a', recipe: recipe(100_000), data: data(), device: 'auto' });
    await waitFor('epochs', 'a');
    client.pause('a');
    await waitFor('paused', 'a');
    client.stop('a');
    expect(await waitFor('finished', 'a')).toMatchObject({ reason: 'stopped' });
  });

  it('ends the run that is on when another one starts, and ignores words about it', async () => {
    const { client, waitFor } = startClient();
    client.train({ run: 'a', recipe: recipe(100_000), data: data(), device: 'auto' });
    await waitFor('epochs', 'a');
    client.train({ run: 'b', recipe: recipe(), data: data(), device: 'auto' });
    client.stop('a');
    expect(await waitFor('finished', 'a')).toMatchObject({ reason: 'stopped' });
    expect(await waitFor('finished', 'b')).toMatchObject({ reason: 'completed' });
  });

  it('says that the learning rate is too large where the loss is no number any more', async () => {
    const { client, waitFor } = startClient();
    const wild = recipe(50);
    wild.network.outputActivation = 'linear';
    wild.training = {
      ...wild.training,
      loss: 'mean_squared_error',
      optimizer: { kind: 'sgd', momentum: 0, nesterov: false },
      learningRate: 100,
    };
    const values = { ...data(), numOutputs: 1 };
    client.train({ run: 'a', recipe: wild, data: values, device: 'auto' });
    expect(await waitFor('failed', 'a')).toMatchObject({
      error: { code: 'loss-not-finite', params: { rate: 10 } },
    });
    client.train({ run: 'b', recipe: recipe(), data: data(), device: 'auto' });
    await waitFor('finished', 'b');
  });
});

function recipe(epochs = 3): Recipe {
  const base = tutorialRecipe({
    kind: 'classification',
    label: 'label',
    features: ['a'],
    classes: 'present',
  });
  const layers: Recipe['network']['layers'] = [
    { kind: 'dense', units: 5, activation: 'relu' },
    { kind: 'batch-normalization', momentum: 0.99, epsilon: 1e-3 },
    { kind: 'dropout', rate: 0.3 },
  ];
  return {
    ...base,
    network: { ...base.network, layers },
    training: { ...base.training, epochs, batchSize: 4 },
  };
}

function data(): PreparedData {
  const rows = (numRows: number, part: number) => {
    const key = streamKey(part, 'initializer');
    return {
      numRows,
      x: Float32Array.from({ length: numRows * 4 }, (_, i) => uniformAt(key, i)),
      y: Float32Array.from({ length: numRows }, (_, i) => i % 3),
      rowIds: Uint32Array.from({ length: numRows }, (_, i) => i * 2),
    };
  };
  return {
    fitted: { label: 'label', outputs: ['a', 'b', 'c'], columns: [], featureNames: [] },
    numFeatures: 4,
    numOutputs: 3,
    train: rows(17, 1),
    validation: rows(5, 2),
    test: rows(6, 3),
    classWeights: null,
    numDropped: 0,
  };
}
