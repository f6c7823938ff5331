/** What the panel asks of the run's model, however it is kept. */
import type { Cell } from '@/core/predict/cells';
import type { ModelClient } from '@/io/model-client';

export interface PredictModel extends Pick<ModelClient, 'predictRows'> {
  /** Opens the model where it is not; `typical` has one cell a feature column. */
  open(): Promise<{ typical: readonly Cell[] }>;
}
