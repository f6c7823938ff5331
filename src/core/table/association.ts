/**
 * @file How much two columns have to do with each other, from 0 (nothing that can be seen) to 1 (one tells the other),
 * over the rows where both have a value. Numbers and numbers: Pearson's |r|. Words and numbers: the correlation ratio.
 * Words and words: Cramér's V. The last two are corrected for chance, since many levels tell anything in a few rows.
 */
import { isNumeric, type Column } from './table';

export interface Association {
  measure: 'pearson' | 'correlation-ratio' | 'cramers-v';
  /** 0 to 1. */
  value: number;
  /** Pearson's r with its sign, for numbers and numbers. */
  r?: number;
}

/**
 * The association of two columns over the given rows; null where it is undefined, as for a column that is always the
 * same, or for free text.
 */
export function associate(a: Column, b: Column, rows: Uint32Array): Association | null {
  if (a.type === 'text' || b.type === 'text') return null;
  if (isNumeric(a) && isNumeric(b)) {
    const r = pearson(gather(a.values, rows), gather(b.values, rows));
    return r === null ? null : { measure: 'pearson', value: Math.abs(r), r };
  }
  if (!isNumeric(a) && !isNumeric(b)) {
    const value = cramersV(gatherCodes(a.codes, rows), gatherCodes(b.codes, rows));
    return value === null ? null : { measure: 'cramers-v', value };
  }
  const [words, numbers] = isNumeric(a) ? [b, a] : [a, b];
  if (isNumeric(words) || !isNumeric(numbers)) return null;
  const value = correlationRatio(gatherCodes(words.codes, rows), gather(numbers.values, rows));
  return value === null ? null : { measure: 'correlation-ratio', value };
}

/** Pearson's r of pairs without a NaN, as pandas' `corr`; null with fewer than two pairs or where one side is constant. */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const both = (row: number) => x[row] === x[row] && y[row] === y[row];
  let count = 0;
  let meanX = 0;
  let meanY = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let row = 0; row < x.length; row++) {
    if (!both(row)) continue;
    count++;
    // B. P. Welford's update, which no offset of the values can spoil.
    const dx = x[row] - meanX;
    const dy = y[row] - meanY;
    meanX += dx / count;
    meanY += dy / count;
    xx += dx * (x[row] - meanX);
    yy += dy * (y[row] - meanY);
    xy += dx * (y[row] - meanY);
  }
  const scale = Math.sqrt(xx) * Math.sqrt(yy);
  return scale > 0 && Number.isFinite(scale) ? Math.max(-1, Math.min(1, xy / scale)) : null;
}

/**
 * The correlation ratio of numbers in groups, -1 or NaN left out: the root of the share of variance between the groups,
 * corrected for the number of groups (T. L. Kelley, 1935: ε² = 1 - (1 - η²)(n - 1)/(n - k)). Null where the numbers are
 * all the same, there are fewer than two groups, or as many groups as rows.
 */
export function correlationRatio(groups: Int32Array, values: Float64Array): number | null {
  const both = (row: number) => groups[row] >= 0 && values[row] === values[row];
  let numCodes = 0;
  let count = 0;
  let mean = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    if (!both(row)) continue;
    count++;
    numCodes = Math.max(numCodes, groups[row] + 1);
    const off = values[row] - mean;
    mean += off / count;
    total += off * (values[row] - mean);
  }
  const counts = new Uint32Array(numCodes);
  const sums = new Float64Array(numCodes);
  for (let row = 0; row < values.length; row++) {
    if (!both(row)) continue;
    counts[groups[row]]++;
    sums[groups[row]] += values[row] - mean;
  }
  let numGroups = 0;
  let between = 0;
  for (let code = 0; code < numCodes; code++) {
    if (counts[code] === 0) continue;
    numGroups++;
    between += sums[code] ** 2 / counts[code];
  }
  if (numGroups < 2 || numGroups >= count || !(total > 0) || !Number.isFinite(total)) return null;
  const within = Math.max(0, 1 - between / total);
  return Math.sqrt(Math.max(0, 1 - (within * (count - 1)) / (count - numGroups)));
}

/**
 * Cramér's V of pairs of codes, -1 left out, corrected for chance (W. Bergsma, A bias-correction for Cramér's V and
 * Tschuprow's T, 2013). Null where one side has fewer than two levels or as many as there are rows.
 */
export function cramersV(a: Int32Array, b: Int32Array): number | null {
  const countsA = new Map<number, number>();
  const countsB = new Map<number, number>();
  const pairs = new Map<number, number>();
  let count = 0;
  const add = (counts: Map<number, number>, key: number) =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < a.length; row++) {
    if (a[row] < 0 || b[row] < 0) continue;
    count++;
    add(countsA, a[row]);
    add(countsB, b[row]);
    add(pairs, a[row] * PAIR + b[row]);
  }
  const sizeA = countsA.size;
  const sizeB = countsB.size;
  if (sizeA < 2 || sizeB < 2 || sizeA >= count || sizeB >= count) return null;
  let sum = 0;
  for (const [key, pair] of pairs) {
    sum += pair ** 2 / (countsA.get(Math.floor(key / PAIR))! * countsB.get(key % PAIR)!);
  }
  const chance = ((sizeA - 1) * (sizeB - 1)) / (count - 1);
  const phi2 = Math.max(0, sum - 1 - chance);
  const corrected = (size: number) => size - 1 - (size - 1) ** 2 / (count - 1);
  const most = Math.min(corrected(sizeA), corrected(sizeB));
  return most > 0 ? Math.min(1, Math.sqrt(phi2 / most)) : null;
}

const PAIR = 2 ** 26;

function gather(values: Float64Array, rows: Uint32Array): Float64Array {
  const gathered = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) gathered[i] = values[rows[i]];
  return gathered;
}

function gatherCodes(codes: Int32Array, rows: Uint32Array): Int32Array {
  const gathered = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) gathered[i] = codes[rows[i]];
  return gathered;
}
