import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mix32 } from '@/core/random/counter';
import { createArena, strideOf } from './arena';
import { instantiateKernels } from './kernels';

/** Small whole numbers, whose products and sums float32 holds exactly. */
const whole = (length: number, salt: number) =>
  Float32Array.from({ length }, (_, i) => (mix32(i + 7919 * salt) % 15) - 7);

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 300 }),
  depth: fc.integer({ min: 1, max: 300 }),
  width: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant(1024)),
});

describe('products of any shape', () => {
  test('are exact on whole numbers', async () => {
    const kernels = await instantiateKernels();
    const base = createArena(kernels);
    const room = 304 * 1032;
    const [aAt, bAt, cAt, biasAt] = [room, room, room, 1032].map(base.allocate);
    const put = (at: number, rows: number, width: number, salt: number) => {
      const stride = strideOf(width);
      const values = whole(rows * width, salt);
      const padded = base.floats(at, rows * stride).fill(0);
      for (let row = 0; row < rows; row++) {
        padded.set(values.subarray(row * width, (row + 1) * width), row * stride);
      }
      return (row: number, column: number) => values[row * width + column];
    };
    const result = (row: number, column: number, width: number) =>
      base.floats(cAt, room)[row * strideOf(width) + column];
    const sum = (length: number, term: (k: number) => number) =>
      Array.from({ length }, (_, k) => term(k)).reduce((total, value) => total + value, 0);

    fc.assert(
      fc.property(shape, fc.nat(), fc.nat(), ({ rows, depth, width }, someRow, someColumn) => {
        const [row, column] = [someRow % rows, someColumn % width];
        const stride = strideOf(width);
        const a = put(aAt, rows, depth, 1);
        const b = put(bAt, depth, width, 2);
        const bias = put(biasAt, 1, width, 3);
        kernels.multiply(aAt, bAt, biasAt, cAt, rows, depth, stride, strideOf(depth), 0);
        const value = bias(0, column) + sum(depth, (k) => a(row, k) * b(k, column));
        expect(result(row, column, width)).toBe(Math.max(value, 0));

        const g = put(bAt, rows, width, 4);
        kernels.multiplyTransposed(aAt, bAt, cAt, rows, depth, stride, strideOf(depth));
        const k = someRow % depth;
        expect(result(k, column, width)).toBe(sum(rows, (r) => a(r, k) * g(r, column)));

        base.floats(bAt, strideOf(width) * strideOf(depth)).fill(0);
        const w = put(bAt, width, depth, 5);
        kernels.multiplyByTransposed(
          ...[aAt, bAt, cAt, rows, depth, stride, strideOf(depth), strideOf(depth)],
        );
        expect(result(row, column, width)).toBe(sum(depth, (q) => a(row, q) * w(column, q)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('exp and log', () => {
  /** Largest distance to the truth, in units of the last place of float32. */
  const worst = (found: Float32Array, truth: (i: number) => number) =>
    found.reduce((most, value, i) => {
      const expected = truth(i);
      const unit = 2 ** (Math.floor(Math.log2(Math.abs(expected))) - 23);
      return Math.max(most, Math.abs(value - expected) / unit);
    }, 0);

  const over = (from: number, to: number) =>
    Float32Array.from({ length: 4096 }, (_, i) => from + ((to - from) * i) / 4095);

  async function apply(name: 'sigmoid' | 'tanh' | 'elu', x: Float32Array) {
    const kernels = await instantiateKernels();
    const arena = createArena(kernels);
    const at = arena.allocate(x.length);
    arena.floats(at, x.length).set(x);
    kernels[name](at, x.length);
    return arena.floats(at, x.length).slice();
  }

  test.each([
    ['sigmoid', (x: number) => 1 / (1 + Math.exp(-x)), -80, 30],
    ['tanh', Math.tanh, -12, 12],
    ['tanh', Math.tanh, -1e-3, 1e-3],
    ['elu', (x: number) => (x > 0 ? x : Math.expm1(x)), -30, 5],
    ['elu', (x: number) => (x > 0 ? x : Math.expm1(x)), -1e-3, 1e-3],
  ] as const)('make %s right to a few last places', async (name, truth, from, to) => {
    const x = over(from, to).filter((value) => value !== 0);
    const padded = new Float32Array(strideOf(x.length)).fill(1);
    padded.set(x);
    const found = await apply(name, padded);
    expect(worst(found, (i) => truth(padded[i]))).toBeLessThan(4);
  });

  test('saturate, and keep NaN', async () => {
    const x = Float32Array.of(1000, -1000, 0, NaN, Infinity, -Infinity, 1, 1);
    const apply6 = async (name: Parameters<typeof apply>[0]) =>
      Array.from((await apply(name, x)).subarray(0, 6));
    const least = Math.fround(Math.exp(-87));
    const sigmoid = await apply6('sigmoid');
    expect(sigmoid).toEqual([1, sigmoid[1], 0.5, NaN, 1, sigmoid[1]]);
    expect(sigmoid[1] / least).toBeCloseTo(1, 5);
    expect(await apply6('tanh')).toEqual([1, -1, 0, NaN, 1, -1]);
    expect(await apply6('elu')).toEqual([1000, -1, 0, NaN, Infinity, -1]);
  });

  test('make the cross-entropy of any number of classes', async () => {
    const kernels = await instantiateKernels();
    const arena = createArena(kernels);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (classes, some) => {
        const stride = strideOf(classes);
        const [logits, target, gradient, work, sums] = [stride, 1, stride, stride, 4].map(
          arena.allocate,
        );
        const z = whole(classes, some % 1000).map((value) => value / 2);
        const y = some % classes;
        // What lies in the padding must not count.
        arena.floats(logits, stride).fill(99).set(z);
        arena.floats(target, 1)[0] = y;
        kernels.softmaxCrossEntropy(
          ...[logits, target, 0, gradient, work, sums, 1, classes, stride, 1, 0],
        );
        const powers = Array.from(z, Math.exp);
        const total = powers.reduce((sum, power) => sum + power, 0);
        const [loss, hits] = arena.doubles(sums, 2);
        expect(loss).toBeCloseTo(Math.log(total) - z[y], 5);
        expect(hits).toBe(z.indexOf(Math.max(...z)) === y ? 1 : 0);
        const p = arena.floats(gradient, classes);
        powers.forEach((power, i) => expect(p[i]).toBeCloseTo(power / total - +(i === y), 6));
      }),
    );
  });
});
