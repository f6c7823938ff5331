import type { ColumnInfo, TableInfo } from '@/core/table/table-info';

/** What a column's preparation depends on. */
export type ColumnKind = 'number' | 'date' | 'words';

/** The kind of a column; true and false count as numbers. */
export function kindOf({ type }: ColumnInfo): ColumnKind {
  if (type === 'category' || type === 'text') return 'words';
  return type === 'date' ? 'date' : 'number';
}

/** The kinds among these features. */
export function kindsAmong(info: TableInfo, features: readonly string[]): Set<ColumnKind> {
  const chosen = new Set(features);
  return new Set(info.columns.filter(({ name }) => chosen.has(name)).map(kindOf));
}
