import type { KernelSample } from '@/core/network/inspection';

/** Most units of a column that are drawn. */
export const mostDrawn = 16;

export interface Point {
  x: number;
  y: number;
}

/** Middles of a column's drawn units: at most 16, evenly around the middle of the height. */
export function unitPoints(units: number, x: number, height: number): Point[] {
  const count = Math.min(units, mostDrawn);
  const apart = Math.min(26, height / mostDrawn);
  return Array.from({ length: count }, (_, i) => ({
    x,
    y: height / 2 + (i - (count - 1) / 2) * apart,
  }));
}

/** Edges of about the same strength and the same sign, as one path. */
export interface EdgeBand {
  sign: 'positive' | 'negative' | 'unknown';
  /** From 1, hardly there, to 4, the strongest. */
  strength: number;
  path: string;
}

/** Share of the largest weight below which an edge is not drawn. */
const faintest = 0.08;
const bands = 4;

/**
 * The edges between two columns of drawn units, by the kernel between them: at most eight paths, strongest last. Edges
 * of an unknown kernel are all alike.
 */
export function edgeBands(
  kernel: KernelSample | null,
  from: readonly Point[],
  to: readonly Point[],
): EdgeBand[] {
  if (!kernel) return [{ sign: 'unknown', strength: 1, path: allEdges(from, to) }];
  const weightOf = (input: number, unit: number) => kernel.values[input * kernel.units + unit];
  let largest = 0;
  from.forEach((_, i) =>
    to.forEach((_, k) => (largest = Math.max(largest, Math.abs(weightOf(i, k)) || 0))),
  );
  const paths = new Map<string, EdgeBand>();
  from.forEach((start, i) =>
    to.forEach((end, k) => {
      const share = Math.abs(weightOf(i, k)) / largest;
      if (!(share >= faintest)) return;
      const strength = Math.min(bands, Math.floor(share * bands) + 1);
      const sign = weightOf(i, k) > 0 ? 'positive' : 'negative';
      const band = paths.get(sign + strength) ?? { sign, strength, path: '' };
      band.path += edge(start, end);
      paths.set(sign + strength, band);
    }),
  );
  return [...paths.values()].sort((a, b) => a.strength - b.strength);
}

function allEdges(from: readonly Point[], to: readonly Point[]): string {
  return from.flatMap((start) => to.map((end) => edge(start, end))).join('');
}

function edge(start: Point, end: Point): string {
  return `M${coordinates(start)}L${coordinates(end)}`;
}

function coordinates({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
