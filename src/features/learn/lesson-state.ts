/** What a lesson's experiment is at, for its panel. */
import type { UserErrorData } from '@/core/errors';
import type { Question } from '@/core/lessons/lesson';
import type { Recipe } from '@/core/recipe/recipe';
import type { Run } from '@/core/training/run';
import type { Phrase } from '@/words/say';

/** One variant's run; `recipe` is what ran, null until the table is prepared. */
export interface VariantRun {
  name: Phrase;
  recipe: Recipe | null;
  run: Run | null;
  /** Training rows it learns from. */
  rows: number;
}

export interface LessonState {
  status: 'running' | 'done' | 'failed';
  variants: readonly VariantRun[];
  error: UserErrorData | null;
  /** Once every run has ended. */
  question: Question | null;
  /** Index of the answer that was chosen. */
  answer: number | null;
}
