/**
 * @file Which columns miss values together: with few such sets it can be told from the info alone how many rows are
 * left, whatever columns a recipe uses.
 */
import { markMissing } from './missing';
import type { Table } from './table';

export interface MissingPattern {
  /** Names of the columns that are missing, in table order, one at least. */
  columns: string[];
  /** Rows in which exactly these are missing. */
  rows: number;
}

/** More sets than this are not worth keeping. */
const MAX_PATTERNS = 1000;

/** Every set of columns that are missing together and its rows; null where there are too many sets. */
export function missingPatterns({ columns, numRows }: Table): MissingPattern[] | null {
  const patterns: MissingPattern[] = [{ columns: [], rows: numRows }];
  const patternOf = new Uint16Array(numRows);
  const marks = new Uint8Array(numRows);
  for (const column of columns) {
    marks.fill(0);
    markMissing(column, marks);
    const longer = new Map<number, number>();
    for (let row = 0; row < numRows; row++) {
      if (marks[row] === 0) continue;
      const before = patternOf[row];
      let after = longer.get(before);
      if (after === undefined) {
        after = patterns.length;
        longer.set(before, after);
        patterns.push({ columns: [...patterns[before].columns, column.name], rows: 0 });
        if (patterns.length > MAX_PATTERNS) return null;
      }
      patternOf[row] = after;
      patterns[before].rows--;
      patterns[after].rows++;
    }
  }
  return patterns.slice(1).filter(({ rows }) => rows > 0);
}
