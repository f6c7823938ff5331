/** Top and bottom of a row, in pixels. */
export interface RowEdges {
  top: number;
  bottom: number;
}

/**
 * The place that a row takes when it is let go `distance` pixels below where it was taken: past every row whose middle
 * its leading edge has crossed.
 */
export function dropPlace(rows: readonly RowEdges[], from: number, distance: number): number {
  const middle = ({ top, bottom }: RowEdges) => (top + bottom) / 2;
  const top = rows[from].top + distance;
  const bottom = rows[from].bottom + distance;
  let place = from;
  while (place + 1 < rows.length && bottom > middle(rows[place + 1])) place++;
  while (place > 0 && place <= from && top < middle(rows[place - 1])) place--;
  return place;
}

/** How far row `place` makes way, in pixels, while row `from` of that height would drop at `to`. */
export function makeWay(place: number, from: number, to: number, height: number): number {
  if (from < place && place <= to) return -height;
  if (to <= place && place < from) return height;
  return 0;
}
