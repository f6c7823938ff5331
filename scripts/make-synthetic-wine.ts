/**
 * @file Writes public/samples/red-wine-synthetic.csv: a table that looks like the red-wine table without holding a
 * row of it, made from its summary figures alone. A Gaussian copula: normal numbers with the right correlations decide
 * only the order in which each column's values, which follow from its quantiles, are dealt out to the rows.
 * Run it with `npx tsx scripts/make-synthetic-wine.ts`; it writes the same bytes every time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { epochOrder, streamKey, uniformAt } from '../src/core/random/counter';
import {
  correlationMatrix,
  nearestCholesky,
  normalQuantile,
  ranks,
  standardDeviation,
} from './statistics';
import {
  type ColumnStatistics,
  correlations,
  featureStatistics,
  numWines,
  qualityCounts,
} from './red-wine-statistics';

const SEED = 2009;
const ROUNDS = 20;
const levels = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

/** The normal score of place i of `numWines`, finite at both ends. */
function score(probability: number): number {
  const edge = 0.5 / numWines;
  return normalQuantile(Math.min(1 - edge, Math.max(edge, probability)));
}

/** A column's values in ascending order: its quantiles joined by lines over normal scores, the top 5 % by a power. */
function sortedValues(statistics: ColumnStatistics, tail: number): number[] {
  const { quantiles, decimals } = statistics;
  const knots = levels.map(score);
  return Array.from({ length: numWines }, (_, place) => {
    const z = score(place / (numWines - 1));
    let piece = 0;
    while (piece < levels.length - 2 && z > knots[piece + 1]) piece++;
    const [from, to] = [knots[piece], knots[piece + 1]];
    const share = ((z - from) / (to - from)) ** (piece === levels.length - 2 ? tail : 1);
    const value = quantiles[piece] + share * (quantiles[piece + 1] - quantiles[piece]);
    return Number(value.toFixed(decimals));
  });
}

/** `sortedValues` with the upper tail's power chosen by bisection so that the standard deviation is the published one. */
function fitValues(statistics: ColumnStatistics): number[] {
  let [low, high] = [0.25, 8];
  for (let round = 0; round < 25; round++) {
    const tail = (low + high) / 2;
    // The larger the power, the fewer values near the maximum.
    if (standardDeviation(sortedValues(statistics, tail)) > statistics.std) low = tail;
    else high = tail;
  }
  return sortedValues(statistics, (low + high) / 2);
}

/** Deals each column's sorted values to the rows in the order of normals with these latent correlations. */
function dealOut(
  sorted: readonly (readonly number[])[],
  noise: readonly (readonly number[])[],
  latent: number[][],
): number[][] {
  const lower = nearestCholesky(latent);
  return sorted.map((values, column) => {
    const normals = noise[0].map((_, row) =>
      lower[column].reduce((sum, weight, k) => sum + weight * noise[k][row], 0),
    );
    return ranks(normals).map((place) => values[place]);
  });
}

/** The columns of the synthetic table, the features in their order and then quality. */
export function synthesizeColumns(): number[][] {
  const quality = qualityCounts.flatMap(([value, count]) => new Array<number>(count).fill(value));
  const sorted = [...featureStatistics.map(fitValues), quality];
  const noise = sorted.map((_, column) => {
    const key = streamKey(SEED, 'initializer', column);
    return Array.from({ length: numWines }, (_, row) => score(uniformAt(key, row)));
  });
  // Skewed values weaken a correlation of normals, so the latent one is raised until the dealt values have the target.
  const latent = correlations.map((row) => [...row]);
  let columns = dealOut(sorted, noise, latent);
  for (let round = 0; round < ROUNDS; round++) {
    const measured = correlationMatrix(columns);
    for (let i = 0; i < latent.length; i++)
      for (let j = 0; j < latent.length; j++) {
        const next = latent[i][j] + 0.5 * (correlations[i][j] - measured[i][j]);
        if (i !== j) latent[i][j] = Math.min(0.98, Math.max(-0.98, next));
      }
    columns = dealOut(sorted, noise, latent);
  }
  return columns;
}

/** The file's text: a header, 1,599 rows, LF line ends. */
export function makeSyntheticWine(): string {
  const columns = synthesizeColumns();
  const rows = Array.from(epochOrder(numWines, SEED, 0), (row) =>
    columns.map((column) => String(column[row])).join(','),
  );
  const names = [...featureStatistics.map((column) => column.name), 'quality'];
  return `${[names.join(','), ...rows].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = new URL('../public/samples/red-wine-synthetic.csv', import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, makeSyntheticWine());
}
