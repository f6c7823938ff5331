import type { ColumnInfo } from '@/core/table/table-info';
import { say } from '@/words/say';

/** Why a column is left out of the features, in a few words. */
export function exclusionText({ excluded }: ColumnInfo): string {
  return excluded ? say(`data.exclusions.${excluded}`) : '';
}
