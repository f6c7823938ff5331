import type { Issue } from '@/core/errors';
import type { Preparation, Recipe } from '@/core/recipe/recipe';
import type { TableInfo } from '@/core/table/table-info';

/** What each part of the preparation's fields is given. */
export interface FieldProps {
  info: TableInfo;
  recipe: Pick<Recipe, 'task' | 'preparation'>;
  issues: readonly Issue[];
  onChange: (changes: Partial<Preparation>) => void;
}
