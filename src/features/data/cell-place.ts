/** Where a cell is, and where the keys lead from it. */

export interface CellPlace {
  /** From 0. */
  row: number;
  column: number;
}

export interface GridSize {
  numRows: number;
  numColumns: number;
  /** Rows that Page Up and Page Down pass. */
  pageRows: number;
}

/** The place that a key leads to, kept within the table; null for keys that do not move. */
export function moveCell({ row, column }: CellPlace, key: string, size: GridSize) {
  const { numRows, numColumns, pageRows } = size;
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(0, Math.min(numRows - 1, nextRow)),
    column: Math.max(0, Math.min(numColumns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - pageRows, column);
    case 'PageDown':
      return to(row + pageRows, column);
    case 'Home':
      return to(0, column);
    case 'End':
      return to(numRows - 1, column);
    default:
      return null;
  }
}
