import type { Issue } from '@/core/errors';
import type { Recipe, Training } from '@/core/recipe/recipe';

/** What each part of the training settings is given. */
export interface TrainingFieldProps {
  recipe: Recipe;
  issues: readonly Issue[];
  onChange: (changes: Partial<Training>) => void;
}
