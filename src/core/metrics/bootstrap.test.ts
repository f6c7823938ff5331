import { describe, expect, it } from 'vitest';
import { createBootstrap, MAX_RESAMPLED_ROWS, NUM_RESAMPLES, resampledRows } from './bootstrap';
import { wilsonInterval } from './intervals';
import { areaStatistic, meanStatistic } from './statistics';

const hitsOf = (numRows: number) =>
  Float32Array.from({ length: numRows }, (_, row) => +(row % 5 < 3));

function accuracyInterval(numRows: number, seed: number) {
  const hits = hitsOf(numRows);
  const rows = resampledRows(numRows);
  const score = meanStatistic(Float32Array.from(rows, (row) => hits[row]));
  const bootstrap = createBootstrap(numRows, seed, { score }, { score: 0.6 });
  while (!bootstrap.step());
  return bootstrap.intervals().score!;
}

describe('createBootstrap', () => {
  it('repeats for a seed, differs for another, and is near Wilson’s interval of a share', () => {
    const interval = accuracyInterval(480, 1);
    expect(accuracyInterval(480, 1)).toEqual(interval);
    expect(accuracyInterval(480, 2)).not.toEqual(interval);
    const wilson = wilsonInterval(288, 480);
    expect(interval.low).toBeCloseTo(wilson.low, 1.5);
    expect(interval.high).toBeCloseTo(wilson.high, 1.5);
  });

  it('narrows to what all rows would give where only a part of them is resampled', () => {
    const numRows = 16 * MAX_RESAMPLED_ROWS;
    const { low, high } = accuracyInterval(numRows, 1);
    const wilson = wilsonInterval(0.6 * numRows, numRows);
    expect(low).toBeCloseTo(wilson.low, 3);
    expect(high).toBeCloseTo(wilson.high, 3);
  });

  it('ends after its resamples, with a value’s own interval for one row', () => {
    const bootstrap = createBootstrap(1, 0, { own: () => 0.25 }, { own: 0.25 });
    let steps = 1;
    while (!bootstrap.step()) steps++;
    expect(steps).toBe(NUM_RESAMPLES);
    expect(bootstrap.step()).toBe(true);
    expect(bootstrap.intervals()).toEqual({ own: { low: 0.25, high: 0.25 } });
  });

  it('says nothing of a score that most resamples do not have', () => {
    const area = areaStatistic(Uint8Array.of(1, 1), Float32Array.of(0.1, 0.9));
    const bootstrap = createBootstrap(2, 0, { area }, { area: NaN });
    while (!bootstrap.step());
    expect(bootstrap.intervals()).toEqual({ area: null });
  });
});

describe('resampledRows', () => {
  it('are all rows where they fit, else evenly spread and none twice', () => {
    expect([...resampledRows(3)]).toEqual([0, 1, 2]);
    const rows = resampledRows(3 * MAX_RESAMPLED_ROWS);
    expect(rows.length).toBe(MAX_RESAMPLED_ROWS);
    expect([...rows.subarray(0, 3)]).toEqual([0, 3, 6]);
  });
});
