/** @file How large a table may be: a typed column of it must fit in a page's memory beside all the others. */
import { UserError } from '@/core/errors';

export const MAX_COLUMNS = 10_000;
export const MAX_CELLS = 150_000_000;

/** Throws `file-too-large` past 10,000 columns or 150 million cells. */
export function checkTableSize(numRows: number, numColumns: number) {
  if (numColumns > MAX_COLUMNS) {
    throw new UserError('file-too-large', { context: 'columns', most: MAX_COLUMNS });
  }
  if (numRows * numColumns > MAX_CELLS) {
    throw new UserError('file-too-large', { most: MAX_CELLS });
  }
}
