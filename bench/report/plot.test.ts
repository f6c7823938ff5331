import { describe, expect, it } from 'vitest';
import { rowOf } from '../job';
import { growthPlot } from './plot';

const row = (job: string, device: string, size: number, msPerEpoch: number) =>
  rowOf(job, device, { [job]: size, msPerEpoch });

describe('growthPlot', () => {
  it('has a panel for each size that was measured and a dot for each figure', () => {
    const svg = growthPlot([
      row('rows', 'simd', 1000, 4),
      row('rows', 'simd', 10_000, 40),
      row('depth', 'webgl', 1, 30),
    ]);
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg).toContain('Training rows');
    expect(svg).toContain('Hidden layers');
    expect(svg).not.toContain('Batch size');
    expect(svg).not.toContain('NaN');
  });

  it('draws what grows as its size does as a straight line, equal factors as equal steps', () => {
    const svg = growthPlot([1, 2, 4].map((depth) => row('depth', 'simd', depth, 10 * depth)));
    const dots = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)];
    const [a, b, c] = dots.map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    expect(c.x - b.x).toBeCloseTo(b.x - a.x, 0);
    expect(c.y - b.y).toBeCloseTo(b.y - a.y, 0);
    expect(b.y).toBeLessThan(a.y);
  });

  it('says so where nothing can be drawn', () => {
    expect(() => growthPlot([row('read', 'pandas', 1, 1)])).toThrow('nothing to draw');
  });
});
