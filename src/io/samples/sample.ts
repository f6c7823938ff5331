/**
 * @file A sample: a table that comes with the page, so that a first run needs no file and no network beyond the page's
 * own origin. Each sample is one file here that exports `sample`; sample-list.ts names them all.
 */
import type { Task, Training } from '@/core/recipe/recipe';
import type en from '@/words/en.json';

/** Each sample has its words under `io.samples`. */
export type SampleId = keyof (typeof en)['io']['samples'];

/** What a sample is good for, to be laid over the recipe that `preset` gives for its table. */
export interface SuggestedRecipe {
  /** The label column's name. */
  label: string;
  kind: Task['kind'];
  /** Columns to leave out of the features, by name. */
  excluded?: readonly string[];
  /** The tutorial's exact recipe, or the one any new table starts with. */
  preset: 'tutorial' | 'default';
  /** Settings that suit this table better than the preset's. */
  training?: Partial<Pick<Training, 'learningRate' | 'batchSize' | 'epochs'>>;
}

export interface Sample {
  /** Stable, for links and tests. Its title and all else that is said of it is in src/words. */
  id: SampleId;
  rows: number;
  columns: number;
  /** True where no row was ever measured. */
  synthetic: boolean;
  /** The table as a CSV file. Throws a `UserError` `sample-unavailable` where the page's own file cannot be fetched. */
  load(): Promise<{ file: Blob; name: string }>;
  recipe: SuggestedRecipe;
}
