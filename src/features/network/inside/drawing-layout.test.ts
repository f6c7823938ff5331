import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeBands, mostDrawn, unitPoints } from './drawing-layout';

const width = fc.integer({ min: 1, max: 64 });

describe('unitPoints', () => {
  it('keeps all drawn units within the height and apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4096 }), (units) => {
        const points = unitPoints(units, 10, 240);
        expect(points.length).toBe(Math.min(units, mostDrawn));
        points.forEach(({ y }, i) => {
          expect(y).toBeGreaterThanOrEqual(6);
          expect(y).toBeLessThanOrEqual(234);
          if (i > 0) expect(y - points[i - 1].y).toBeGreaterThanOrEqual(12);
        });
      }),
    );
  });
});

describe('edgeBands', () => {
  const kernels = fc.tuple(width, width, fc.integer()).map(([inputs, units, seed]) => ({
    inputs,
    units,
    values: Float32Array.from({ length: inputs * units }, (_, i) => Math.sin(seed + 7 * i)),
  }));

  it('draws each edge at most once, the strongest among them, in at most eight paths', () => {
    fc.assert(
      fc.property(kernels, (kernel) => {
        const from = unitPoints(kernel.inputs, 0, 240);
        const to = unitPoints(kernel.units, 100, 240);
        const found = edgeBands(kernel, from, to);
        const drawn = found.reduce((sum, { path }) => sum + path.split('M').length - 1, 0);
        expect(found.length).toBeLessThanOrEqual(8);
        expect(drawn).toBeLessThanOrEqual(from.length * to.length);
        expect(found.at(-1)?.strength).toBe(4);
      }),
    );
  });

  it('tells the sign and the strength of a weight', () => {
    const kernel = { inputs: 1, units: 3, values: Float32Array.of(1, -0.3, 0.01) };
    const found = edgeBands(kernel, unitPoints(1, 0, 90), unitPoints(3, 50, 90));
    expect(found).toEqual([
      { sign: 'negative', strength: 2, path: 'M0.0 45.0L50.0 45.0' },
      { sign: 'positive', strength: 4, path: 'M0.0 45.0L50.0 39.4' },
    ]);
  });

  it('draws all edges alike where no weight is known, and none where all are 0', () => {
    const from = unitPoints(2, 0, 90);
    const to = unitPoints(3, 50, 90);
    const [all, ...others] = edgeBands(null, from, to);
    expect(all.path.split('M').length - 1).toBe(6);
    expect(others).toEqual([]);
    expect(edgeBands({ inputs: 2, units: 3, values: new Float32Array(6) }, from, to)).toEqual([]);
  });
});
