import type { ColumnInfo, ExclusionReason } from '@/core/table/table-info';

const texts: Record<ExclusionReason, string> = {
  constant: 'always the same',
  identifier: 'looks like an id',
  'free-text': 'free text',
  empty: 'no values',
};

/** Why a column is left out of the features, in a few words. */
export function exclusionText(column: ColumnInfo): string {
  return column.excluded ? texts[column.excluded] : '';
}
