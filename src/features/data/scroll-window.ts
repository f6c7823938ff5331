/** Which rows and columns of a large table are in sight. */

export interface Span {
  start: number;
  /** The first item after the span. */
  end: number;
}

/** Browsers place nothing below some 17 to 33 million pixels; a longer table scrolls faster instead. */
export const MAX_EXTENT = 15_000_000;

/** Items of `size` pixels that `offset`..`offset + viewport` shows, and `overscan` more on either side. */
export function spanInSight(
  offset: number,
  viewport: number,
  size: number,
  count: number,
  overscan: number,
): Span {
  const first = Math.floor(offset / size) - overscan;
  const last = Math.ceil((offset + viewport) / size) + overscan;
  return { start: Math.min(count, Math.max(0, first)), end: Math.max(0, Math.min(count, last)) };
}

/** How many pixels of `count` items one pixel of the scroll bar passes. */
function stretchOf(count: number, size: number, viewport: number): number {
  const total = count * size;
  return total > MAX_EXTENT ? (total - viewport) / (MAX_EXTENT - viewport) : 1;
}

/** The scroll position nearest to `scroll` at which the item of that index shows whole. */
export function scrollFor(
  index: number,
  scroll: number,
  viewport: number,
  size: number,
  count: number,
): number {
  const stretch = stretchOf(count, size, viewport);
  const offset = scroll * stretch;
  const start = index * size;
  if (start < offset) return start / stretch;
  return Math.max(offset, start + size - viewport) / stretch;
}

export interface RowWindow extends Span {
  /** Height of all rows as the scroll bar sees it. */
  extent: number;
  /** The first row that shows whole. */
  first: number;
  /** Where the row `start` belongs, in pixels from the first row's place. */
  top: number;
}

/** The rows in sight at a scroll position; `viewport` is the height that rows show in. */
export function rowWindow(
  scrollTop: number,
  viewport: number,
  rowHeight: number,
  numRows: number,
): RowWindow {
  const total = numRows * rowHeight;
  const extent = Math.min(total, MAX_EXTENT);
  const stretch = stretchOf(numRows, rowHeight, viewport);
  const offset = Math.max(0, Math.min(scrollTop * stretch, total - viewport));
  const span = spanInSight(offset, viewport, rowHeight, numRows, 4);
  const top = stretch === 1 ? span.start * rowHeight : scrollTop + span.start * rowHeight - offset;
  const first = Math.min(numRows - 1, Math.ceil(offset / rowHeight));
  return { ...span, first, extent, top };
}
