import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { networkOutputs } from '@/core/network/network-outputs';
import { planNetwork, sizeOf, weightSpecs } from '@/core/network/plan';
import type { Run } from '@/core/training/run';
import { sampleHistory, sampleRecipe, sampleRun, sampleView } from '../storage/store.test-helper';
import type { ProjectView } from './project';
import { readProject } from './read-project';
import { writeProject } from './write-project';

const outputs = ['3', '4', '5', '6', '7', '8'];
const plan = planNetwork(sampleRecipe.network, 11, networkOutputs(sampleRecipe, outputs.length));
const weights = weightSpecs(plan).map(({ shape }) => new Float32Array(sizeOf(shape)).fill(0.1));

function finishedRun(id: string): Run {
  const baseline = { guess: '5', value: 2, validation: 0.4, test: 0.4 };
  const fitted = { label: 'quality', outputs, columns: [], featureNames: [] };
  const counts = { numFeatures: 11, train: 9, validation: 1, test: 2, numDropped: 0 };
  return sampleRun(id, {
    status: 'finished',
    history: sampleHistory(300),
    seconds: 1.25,
    prepared: {
      ...counts,
      droppedColumns: [],
      outputs,
      baseline,
      fitted,
    } as unknown as Run['prepared'],
    test: {
      rowIds: Uint32Array.of(7, 9),
      truth: Float32Array.of(0, 1),
      outputs: Float32Array.from({ length: 12 }, (_, i) => Math.fround(i / 7)),
    },
    model: { epoch: 300, state: { step: 2400, weights, slots: [[weights[0]], [weights[1]]] } },
  });
}

const project = (changes: Partial<ProjectView> = {}) =>
  sampleView([finishedRun('a'), sampleRun('b', { history: sampleHistory(3) })], {
    shown: 'b',
    compared: ['a'],
    ...changes,
  });

const refused = async (file: Blob) =>
  readProject(file).then(
    () => 'opened',
    (error: { code?: string }) => error.code,
  );

async function pieces() {
  const { unzipSync } = await import('fflate');
  const file = await writeProject(project(), { withData: true });
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

const zipped = (entries: Record<string, Uint8Array>) =>
  new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>]);

describe('a project file', () => {
  it('gives back all that went into it, to the last digit', async () => {
    const testData = { file: new Blob(['a,b\n3,4\n']), name: 'test.csv' };
    const before = project({ testData });
    const { project: after, table } = await readProject(
      await writeProject(before, { withData: true }),
    );
    expect(table).toBe('t.csv');
    expect(await after.data?.file.text()).toBe('a,b\n1,2\n');
    expect(await after.testData?.file.text()).toBe('a,b\n3,4\n');
    expect({ ...after, data: null, testData: null, checkpoints: null }).toEqual({
      ...before,
      data: null,
      testData: null,
      checkpoints: null,
      runs: [before.runs[0], { ...before.runs[1], status: 'interrupted' }],
    });
  });

  it('leaves the files out where asked, and names the table nonetheless', async () => {
    const read = await readProject(await writeProject(project(), { withData: false }));
    expect(read.table).toBe('t.csv');
    expect(read.project.data).toBeNull();
    expect(read.project.runs).toHaveLength(2);
  });

  it('is refused in plain words where it is none, newer or unpacks to too much', async () => {
    expect(await refused(new Blob(['no zip']))).toBe('project-unknown');
    expect(await refused(zipped({ 'a.txt': strToU8('x') }))).toBe('project-unknown');
    const newer = { format: 'lossline-project', version: 99 };
    expect(await refused(zipped({ 'manifest.json': strToU8(JSON.stringify(newer)) }))).toBe(
      'project-newer',
    );
    const bomb = zipSync({ 'manifest.json': strToU8('{}') });
    // The size that the directory tells, in its last entry: 46 bytes, a name of 13 and the end record of 22.
    new DataView(bomb.buffer).setUint32(bomb.length - 22 - 13 - 46 + 24, 0xfffffff0, true);
    expect(await refused(new Blob([bomb as Uint8Array<ArrayBuffer>]))).toBe('project-too-large');
  });

  it('is refused where a part of it is missing or does not fit the rest', async () => {
    const whole = await pieces();
    for (const path of Object.keys(whole)) {
      const rest = Object.fromEntries(Object.entries(whole).filter(([one]) => one !== path));
      const expected = path === 'manifest.json' ? 'project-unknown' : 'project-damaged';
      expect(await refused(zipped(rest)), path).toBe(expected);
    }
    const short = { ...whole, 'runs/1/numbers.bin': whole['runs/1/numbers.bin'].slice(8) };
    expect(await refused(zipped(short))).toBe('project-damaged');
    const twice = { ...whole, 'runs/2/run.json': whole['runs/1/run.json'] };
    expect(
      await refused(zipped({ ...twice, 'runs/2/numbers.bin': whole['runs/1/numbers.bin'] })),
    ).toBe('project-damaged');
  });

  it('never does anything but open or refuse, whatever its JSON says', async () => {
    const whole = await pieces();
    const json = Object.keys(whole).filter((path) => path.endsWith('.json'));
    const { strFromU8 } = await import('fflate');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...json),
        fc.nat(40),
        fc.jsonValue(),
        async (path, place, value) => {
          const changed = replaceLeaf(JSON.parse(strFromU8(whole[path])), place, value);
          const file = zipped({ ...whole, [path]: strToU8(JSON.stringify(changed)) });
          expect(['opened', 'project-damaged', 'project-unknown', 'project-newer']).toContain(
            await refused(file),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The value with another one at its n-th key, counted through all its objects and lists. */
function replaceLeaf(value: unknown, place: number, other: unknown): unknown {
  let left = place;
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) => (left-- === 0 ? other : one));
}
