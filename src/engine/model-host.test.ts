import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../test/make-table';
import { prepareData } from '@/core/preparation/prepare-data';
import type { ModelCommand, ModelEvent, ModelSource } from '@/core/protocol/model-protocol';
import { simdDevice } from './devices/simd/device';
import { createTfjsDevice } from './devices/tfjs/device';
import type { Device } from './device';
import { createModelHost } from './model-host';
import { runTrainingCommand } from './run-training-command';
import { createTrainingControl } from './training-control';

const numRows = 60;
const table = makeTable({
  size: Array.from({ length: numRows }, (_, row) => (row * 7) % 30),
  colour: Array.from({ length: numRows }, (_, row) => ['red', 'green', 'blue'][row % 3]),
  y: Array.from({ length: numRows }, (_, row) => ((row * 7) % 30 > 14 ? 'large' : 'small')),
});
const task = { label: 'y', features: ['size', 'colour'] };

/** A model trained for a moment, and what its run predicted. */
async function trained(recipe = makeRecipe({ task, training: { learningRate: 0.05 } })) {
  let finished: Extract<Parameters<typeof emit>[0], { type: 'finished' }> | null = null;
  const emit = (event: Parameters<Parameters<typeof runTrainingCommand>[1]['emit']>[0]) => {
    if (event.type === 'finished') finished = event;
  };
  const data = prepareData(table, recipe);
  await runTrainingCommand(
    { type: 'train', run: 'run', recipe, data, device: 'simd' },
    {
      control: createTrainingControl(),
      emit,
      now: () => 0,
      breathe: async () => {},
      devices: [simdDevice],
    },
  );
  const { model, test } = finished!;
  const source: ModelSource = { recipe, fitted: data.fitted, weights: model.state.weights, data };
  return { source, test };
}

/** A host with its events by request, and how to ask it. */
function startHost(device: Device = simdDevice, breathe = async () => {}) {
  const events: ModelEvent[] = [];
  const receive = createModelHost({
    emit: (event) => events.push(event),
    breathe,
    devices: async () => [device],
  });
  let request = 0;
  const ask = async <Type extends ModelCommand['type']>(
    command: Omit<Extract<ModelCommand, { type: Type }>, 'request'> & { type: Type },
  ) => {
    const own = ++request;
    await receive({ ...command, request: own } as unknown as ModelCommand);
    return events.find((event) => event.request === own && event.type !== 'progress')!;
  };
  return { ask, receive, events };
}

const expectEvent = <Type extends ModelEvent['type']>(event: ModelEvent, type: Type) => {
  expect(event).toMatchObject({ type });
  return event as Extract<ModelEvent, { type: Type }>;
};

describe('a model host', () => {
  it('predicts the test rows to the digits that the run had', async () => {
    const { source, test } = await trained();
    const { ask } = startHost();
    expectEvent(await ask({ type: 'open', source }), 'open');
    const { predictions } = expectEvent(
      await ask({ type: 'predict-set', set: 'test' }),
      'predict-set',
    );
    expect(predictions).toEqual(test);
    const { x, numRows } = source.data!.validation;
    const rows = expectEvent(await ask({ type: 'predict', x, numRows }), 'predict');
    const set = expectEvent(await ask({ type: 'predict-set', set: 'validation' }), 'predict-set');
    expect(rows.outputs).toEqual(set.predictions.outputs);
  });

  it('gives both classes of a single sigmoid unit', async () => {
    const recipe = makeRecipe({ task, training: { loss: 'binary_crossentropy' } });
    recipe.network.outputActivation = 'sigmoid';
    const { source, test } = await trained(recipe);
    const { ask } = startHost();
    await ask({ type: 'open', source });
    const asked = await ask({ type: 'predict-set', set: 'test' });
    expect(expectEvent(asked, 'predict-set').predictions.outputs).toEqual(test.outputs);
  });

  it('says the same by TensorFlow.js where there is no SIMD', async () => {
    const { source, test } = await trained();
    const { ask } = startHost(createTfjsDevice(['cpu']));
    await ask({ type: 'open', source });
    const asked = await ask({ type: 'predict-set', set: 'test' });
    const { outputs } = expectEvent(asked, 'predict-set').predictions;
    outputs.forEach((value, i) => expect(value).toBeCloseTo(test.outputs[i], 5));
  });

  it('finds the column that decides, and contributions that sum to the prediction', async () => {
    const { source } = await trained();
    const { ask } = startHost();
    await ask({ type: 'open', source });
    const measured = await ask({ type: 'importance', set: 'train', repeats: 5, seed: 1 });
    const { columns } = expectEvent(measured, 'importance').importance;
    expect(columns[0].mean).toBeGreaterThan(columns[1].mean);
    const rowId = source.data!.test.rowIds[0];
    const explained = await ask({ type: 'contributions', row: { rowId } });
    const { values, average, prediction } = expectEvent(explained, 'contributions').contributions;
    expect(values[0] + values[2]).toBeCloseTo(prediction[0] - average[0], 5);
    const unknown = expectEvent(
      await ask({ type: 'contributions', row: { rowId: 1000 } }),
      'failed',
    );
    expect(unknown.error).toEqual({ code: 'row-not-used', params: { row: 1001 } });
  });

  it('ends long work at Cancel, answers others meanwhile, and tells its progress', async () => {
    const { source } = await trained();
    const { ask, receive, events } = startHost(simdDevice, async () => {
      if (events.filter(({ type }) => type === 'progress').length === 5)
        void receive({ type: 'cancel', request: 2 });
    });
    await ask({ type: 'open', source });
    const [ended, other] = await Promise.all([
      ask({ type: 'importance', set: 'train', repeats: 50, seed: 1 }),
      ask({ type: 'predict', x: source.data!.test.x.slice(0, 4), numRows: 1 }),
    ]);
    expect(expectEvent(ended, 'failed').error.code).toBe('cancelled');
    expectEvent(other, 'predict');
    const shares = events.flatMap((event) => (event.type === 'progress' ? [event.share] : []));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('predicts single rows without the run’s own, and says what is lost', async () => {
    const { source, test } = await trained();
    const { ask } = startHost();
    await ask({ type: 'open', source: { ...source, data: null } });
    const x = source.data!.test.x.slice(0, 4);
    const { outputs } = expectEvent(await ask({ type: 'predict', x, numRows: 1 }), 'predict');
    expect(outputs).toEqual(test.outputs.slice(0, 2));
    const lost = expectEvent(await ask({ type: 'predict-set', set: 'train' }), 'failed');
    expect(lost.error.code).toBe('model-rows-lost');
  });
});
