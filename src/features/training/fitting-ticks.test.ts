import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { axisOver } from '@/core/training/axis';
import { formatCount } from '@/ui/format';
import { xOf, type Geometry } from './curve-geometry';
import { fittingTicks, textWidth } from './fitting-ticks';

const geometryOf = (width: number, end: number): Geometry => ({
  width,
  height: 200,
  x: axisOver(0, end, true),
  y: axisOver(0, 1),
  log: false,
});

describe('fittingTicks', () => {
  it('keeps all where there is room, and every second where there is not', () => {
    expect(fittingTicks(geometryOf(600, 1000), formatCount)).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(fittingTicks(geometryOf(300, 10_000), formatCount)).toEqual([0, 4000, 8000]);
  });

  it('keeps texts apart on any width', () => {
    const widths = fc.integer({ min: 121, max: 2000 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1, max: 1_000_000 }), (width, end) => {
        const geometry = geometryOf(width, end);
        const ticks = fittingTicks(geometry, formatCount);
        expect(ticks[0]).toBe(0);
        for (let i = 1; i < ticks.length; i++) {
          const [before, after] = [ticks[i - 1], ticks[i]].map((tick) => ({
            x: xOf(geometry, tick),
            half: textWidth(formatCount(tick)) / 2,
          }));
          expect(before.x + before.half).toBeLessThan(after.x - after.half);
        }
      }),
    );
  });
});
