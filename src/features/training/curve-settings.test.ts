import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSettings, toggleHidden, windowOf, zoomBy } from './curve-settings';

const ends = fc.integer({ min: 10, max: 10_000 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('zoom', () => {
  it('stays within the run and spans whole epochs', () => {
    fc.assert(
      fc.property(ends, shares, shares, shares, (end, a, b, at) => {
        const window = windowOf(a * end, b * end, end);
        const closer = zoomBy(window, 0.5, end, at * end);
        for (const [from, to] of [window ?? [0, end], closer ?? [0, end]]) {
          expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(end);
          expect(to - from).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });

  it('goes out to all epochs again', () => {
    fc.assert(
      fc.property(ends, shares, shares, (end, a, b) => {
        let window = windowOf(a * end, b * end, end);
        for (let times = 0; times < 20; times++) window = zoomBy(window, 2, end);
        expect(window).toBeNull();
      }),
    );
  });

  it('halves around the middle or the epoch asked for', () => {
    expect(zoomBy(null, 0.5, 1000)).toEqual([250, 750]);
    expect(zoomBy([200, 400], 0.5, 1000, 200)).toEqual([200, 300]);
    expect(windowOf(420, 137.2, 1000)).toEqual([137, 420]);
  });
});

describe('toggleHidden', () => {
  it('hides and shows again', () => {
    const hidden = toggleHidden(plainSettings, 'training');
    expect([...hidden.hidden]).toEqual(['training']);
    expect(toggleHidden(hidden, 'training').hidden.size).toBe(0);
  });
});
