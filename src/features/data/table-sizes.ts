/** Sizes of the table view in pixels; its style sheet repeats what it needs of them. */

export const headHeight = 156;
export const rowHeight = 28;
/** Width of the row numbers. */
export const numberWidth = 58;
export const columnWidth = { min: 160, max: 300 };
/** Room for the horizontal scroll bar. */
export const barHeight = 16;

/** The columns to draw. */
export interface ColumnsInSight {
  firstColumn: number;
  /** The first one after them. */
  endColumn: number;
  cellWidth: number;
}
