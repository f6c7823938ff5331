/**
 * @file Which columns make no good feature: those that say nothing of a row, or only which row it is.
 */
import { isNumeric, type Column } from './table';
import type { ExclusionReason } from './table-info';

/** With fewer rows, distinct values happen by chance. */
const MIN_ROWS = 20;

/** Names people give to identifiers: id, customer_id, uuid, index, row number, Unnamed: 0 … */
const ID_NAMES = [
  /^(id|uuid|guid|key|index|no\.?|nr\.?|#|unnamed: 0)$/i,
  /^(row|serial)([ _-]?(id|no|num|number|index))?$/i,
  /[ _-](id|uuid|guid|key|index)$|^(id|uuid|guid)[ _-]/i,
  // customerId, not acid.
  /[a-z]I[dD]$/,
];

/** Why the column is left out of the features unless a person asks for it, or null. */
export function exclusionOf(
  column: Column,
  { missing, distinct }: { missing: number; distinct: number },
): ExclusionReason | null {
  const numRows = isNumeric(column) ? column.values.length : column.codes.length;
  if (distinct === 0) return 'empty';
  if (distinct === 1) return 'constant';
  const allDistinct = missing === 0 && distinct === numRows && numRows >= MIN_ROWS;
  if (allDistinct && isIdentifier(column)) return 'identifier';
  return column.type === 'text' ? 'free-text' : null;
}

function isIdentifier(column: Column): boolean {
  const hasIdName = ID_NAMES.some((pattern) => pattern.test(column.name));
  if (!isNumeric(column)) return hasIdName;
  return column.type === 'integer' && (hasIdName || goesUpByOne(column.values));
}

function goesUpByOne(values: Float64Array): boolean {
  for (let row = 1; row < values.length; row++)
    if (values[row] - values[row - 1] !== 1) return false;
  return true;
}
