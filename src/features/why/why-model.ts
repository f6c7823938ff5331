/** What the panel asks of the run's model, however it is kept. */
import type { ModelClient } from '@/io/model-client';

export interface WhyModel extends Pick<ModelClient, 'importance' | 'dependence' | 'contributions'> {
  /** Opens the model where it is not; tells whether the run's own rows are at hand. */
  open(): Promise<{ hasRows: boolean }>;
}
