/** What an experiment needs of the page. */
import type { DeviceChoice } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { isUnderWay, type Progress } from '@/features/sweep/sweep-view';
import type { Prepared } from '@/io/data-client';
import type { RunTables } from './run-tables';
import type { Action } from './state';

export interface ExperimentSession {
  recipe: Recipe | null;
  device: DeviceChoice;
  /** Null before there is a table. */
  tables: RunTables | null;
  prepare(recipe: Recipe): Promise<Prepared>;
  dispatch(action: Action): void;
}

/** The view with another progress where it has not ended. */
export function withProgress<View extends { progress: Progress }>(
  view: View,
  progress: Progress,
): View {
  return isUnderWay(view.progress) ? { ...view, progress } : view;
}
