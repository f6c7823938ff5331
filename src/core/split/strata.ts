/**
 * @file Rows numbered by their value in one column, for splits that look at values.
 */
import { isNumeric, type Column } from '../table/table';

export interface Strata {
  /** `[rows.length]`: 0..counts.length - 1, numbered by first appearance. */
  ids: Uint32Array;
  /** Rows of each number. */
  counts: number[];
}

/** Numbers the rows by their value in the column; rows without a value share one number. */
export function strataOf(column: Column, rows: Uint32Array): Strata {
  const values = isNumeric(column) ? column.values : column.codes;
  const idOf = new Map<number, number>();
  const ids = new Uint32Array(rows.length);
  const counts: number[] = [];
  for (let place = 0; place < rows.length; place++) {
    const value = values[rows[place]];
    let id = idOf.get(value);
    if (id === undefined) {
      id = counts.length;
      idOf.set(value, id);
      counts.push(0);
    }
    ids[place] = id;
    counts[id]++;
  }
  return { ids, counts };
}
