/**
 * @file Models can be taken away once there is one: after the run, since the weights under way are the device's.
 */
import { say } from '../../words/say';
import { UserError } from '../errors';
import type { ExportContext } from './exporter';

export type TrainedContext = ExportContext & { weights: readonly Float32Array[] };

/** Why there is no model to take, or null where there is one. */
export function withoutModel({ weights }: Pick<ExportContext, 'weights'>): string | null {
  return weights ? null : say('exporters.noModel');
}

/** The context, certain of its weights. Throws `UserError` where there are none. */
export function trainedContext(context: ExportContext): TrainedContext {
  const { weights, runName } = context;
  if (weights) return { ...context, weights };
  throw new UserError('no-model-yet', { run: runName });
}
