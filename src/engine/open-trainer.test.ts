import { describe, expect, it } from 'vitest';
import { sayPhrase, type WordKey } from '@/words/say';
import type { Device, Trainer, TrainerSpec } from './device';
import { openTrainer } from './open-trainer';

interface Fake {
  name: Device['name'];
  missing?: WordKey;
  broken?: boolean;
  /** Milliseconds of a step. */
  ms?: number;
}

const rows = { numRows: 4 };
let shape = 0;
/** A spec of a shape not raced before, since results of races are kept. */
const newSpec = () => {
  const plan = { numInputs: ++shape };
  return {
    plan,
    batchSize: 2,
    seed: 1,
    optimizer: { kind: 'sgd' },
    data: { train: rows },
  } as unknown as TrainerSpec;
};

function surroundings(fakes: Fake[]) {
  let clock = 0;
  const disposed: string[] = [];
  const created: string[] = [];
  const restored: string[] = [];
  const devices = fakes.map(({ name, missing, broken, ms = 1 }): Device => ({
    name,
    unavailable: async () => missing ?? null,
    createTrainer: async () => {
      if (broken) throw new Error(`${name} did not compile.`);
      created.push(name);
      return {
        setOrder() {},
        step: () => void (clock += ms),
        settle: async () => {},
        finishEpoch: async () => ({}),
        getState: async () => ({}),
        setState: () => void restored.push(name),
        dispose: () => void disposed.push(name),
      } as unknown as Trainer;
    },
  }));
  const open = (choice: Device['name'] | 'auto', spec = newSpec()) =>
    openTrainer(spec, { choice, devices, learningRate: 0.1, now: () => clock });
  return { open, disposed, created, restored };
}

const all: Fake[] = [{ name: 'webgl', ms: 9 }, { name: 'simd', ms: 1 }, { name: 'tfjs' }];

describe('openTrainer', () => {
  it('takes the clear winner of the race, undoes what it learnt and frees the loser', async () => {
    const { open, disposed, restored } = surroundings(all);
    const { device, note, next } = await open('auto');
    expect(device.name).toBe('simd');
    expect(sayPhrase(note!)).toContain('9.0 times as fast');
    expect(next.map(({ name }) => name)).toEqual(['webgl', 'tfjs']);
    expect(disposed).toEqual(['webgl']);
    expect(restored).toEqual(['webgl', 'simd']);
  });

  it('stays on the home device where the rival is not clearly faster', async () => {
    const { open } = surroundings([
      { name: 'webgl', ms: 1.4 },
      { name: 'simd', ms: 1 },
    ]);
    expect((await open('auto')).device.name).toBe('webgl');
  });

  it('races once for a shape', async () => {
    const { open, created } = surroundings(all);
    const spec = newSpec();
    await open('auto', spec);
    const { note } = await open('auto', spec);
    expect(created).toEqual(['webgl', 'simd', 'simd']);
    expect(sayPhrase(note!)).toContain('times as fast');
  });

  it('goes on with the next device where one is missing, and says so', async () => {
    const { open } = surroundings([{ name: 'webgl', missing: 'engine.noWebgl' }, { name: 'simd' }]);
    const { device, note } = await open('auto');
    expect(device.name).toBe('simd');
    expect(sayPhrase(note!)).toBe(
      'This browser gives no WebGL 2 here. Training goes on with the CPU.',
    );
  });

  it('goes on with the next device where one fails to start, chosen by hand or not', async () => {
    const fakes: Fake[] = [{ name: 'webgl', broken: true }, { name: 'simd' }, { name: 'tfjs' }];
    for (const choice of ['auto', 'webgl'] as const) {
      const { device, note } = await surroundings(fakes).open(choice);
      expect(device.name).toBe('simd');
      expect(sayPhrase(note!)).toContain('did not compile');
    }
  });

  it('takes the device chosen by hand without a race', async () => {
    const { open, created } = surroundings(all);
    expect((await open('webgl')).device.name).toBe('webgl');
    expect(created).toEqual(['webgl']);
  });

  it('says what is wrong where no device works', async () => {
    const { open } = surroundings([{ name: 'webgl', missing: 'engine.noWebgl' }]);
    await expect(open('auto')).rejects.toMatchObject({ code: 'device-unavailable' });
  });
});
