/** From values to the path of a small chart. */

export interface Scale {
  width: number;
  height: number;
  /** Epochs across the width. */
  epochs: number;
  /** Value at the upper edge; 0 is at the lower one. */
  top: number;
}

/** An SVG path through the values; those above the top run along just above the edge. Empty for none. */
export function linePath(values: readonly number[], { width, height, epochs, top }: Scale): string {
  const points = values.map((value, index) => {
    const x = epochs > 1 ? (index / (epochs - 1)) * width : 0;
    const share = Math.min(1.06, Math.max(0, value / top));
    return `${x.toFixed(1)} ${(height * (1 - share)).toFixed(1)}`;
  });
  if (points.length === 1) points.push(points[0]);
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

/**
 * The top of an axis for curves that are compared: the largest start or end, so that neither a spike nor a run that
 * diverges flattens the others. 1 where there are no values.
 */
export function sharedTop(curves: readonly (readonly number[])[]): number {
  const starts = curves.flatMap((curve) => (curve.length > 0 ? [curve[0]] : []));
  const finite = starts.filter(Number.isFinite).sort((a, b) => a - b);
  if (finite.length === 0) return 1;
  const middle = finite[finite.length >> 1];
  const calm = Math.max(...finite.filter((start) => start <= 1.6 * middle));
  const step = 10 ** Math.floor(Math.log10(calm || 1)) / 2;
  return Math.ceil((calm * 1.05) / step) * step || 1;
}

/** A number with three figures. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  return Math.abs(value) >= 1e5 ? value.toExponential(1) : String(Number(value.toPrecision(3)));
}
