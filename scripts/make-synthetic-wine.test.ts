import Papa from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSyntheticWine } from './make-synthetic-wine';
import { correlations, featureStatistics, numWines, qualityCounts } from './red-wine-statistics';
import { correlationMatrix, mean, standardDeviation } from './statistics';

const committed = readFileSync(
  new URL('../public/samples/red-wine-synthetic.csv', import.meta.url),
  'utf8',
);
const [header, ...rows] = parseCells(committed);
const columns = header.map((_, column) => rows.map((row) => Number(row[column])));
const realFile = new URL('../../shared/data/winequality-red.csv', import.meta.url);

function parseCells(text: string): string[][] {
  return Papa.parse<string[]>(text.trim()).data;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

describe('red-wine-synthetic.csv', () => {
  it('is what the script writes, to the byte', () => {
    expect(makeSyntheticWine()).toBe(committed);
  });

  it('has the columns, rows and class counts of the table it imitates', () => {
    expect(header).toEqual([...featureStatistics.map((column) => column.name), 'quality']);
    expect(rows).toHaveLength(numWines);
    for (const [quality, count] of qualityCounts)
      expect(columns[11].filter((value) => value === quality)).toHaveLength(count);
  });

  it.each(featureStatistics.map((statistics, index) => ({ ...statistics, index })))(
    'has the published quantiles, mean and standard deviation of $name',
    ({ index, quantiles, mean: publishedMean, std, decimals }) => {
      const values = columns[index];
      [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].forEach((share, place) => {
        const rounding = 10 ** -decimals;
        expect(Math.abs(quantile(values, share) - quantiles[place])).toBeLessThanOrEqual(rounding);
      });
      expect(Math.abs(mean(values) - publishedMean)).toBeLessThan(0.07 * std);
      expect(Math.abs(standardDeviation(values) / std - 1)).toBeLessThan(0.01);
    },
  );

  it('has the published correlations within 0.03', () => {
    const measured = correlationMatrix(columns).flat();
    const wrong = correlations.flat().map((target, i) => Math.abs(measured[i] - target));
    expect(Math.max(...wrong)).toBeLessThan(0.03);
  });

  it.skipIf(!existsSync(realFile))('holds no row of the real table (needs shared/data)', () => {
    const key = (row: readonly string[]) => row.map(Number).join(',');
    const real = new Set(parseCells(readFileSync(realFile, 'utf8')).slice(1).map(key));
    expect(real.size).toBe(1359);
    expect(rows.filter((row) => real.has(key(row)))).toEqual([]);
  });
});
