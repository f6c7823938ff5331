/** @file A run as the coach sees it after a number of epochs. */
import { bestEpoch } from '../training/best-epoch';
import { epochsPlanned, isActive, type Run } from '../training/run';
import type { Seen } from './advice';
import { toCurve } from './curve';

/** What of a run the coach looks at. */
export type CoachedRun = Pick<
  Run,
  'status' | 'recipe' | 'prepared' | 'history' | 'seconds' | 'error' | 'stoppedEarly'
>;

/** The run as it was after `epochs` epochs, at most those it has. */
export function seeRun(run: CoachedRun, epochs: number): Seen {
  const { recipe, history } = run;
  const { training } = recipe;
  const done = training.changes.filter((change) => change.epoch < epochs);
  const since = done.findLast((change) => change.learningRate !== undefined)?.epoch ?? 0;
  const active = isActive(run as Run);
  return {
    recipe,
    prepared: run.prepared,
    epochs,
    planned: epochsPlanned(run),
    active,
    completed:
      run.status === 'finished' && !run.stoppedEarly && epochsPlanned(run) >= training.epochs,
    errorCode: run.error?.code ?? null,
    learningRate: history.learningRate[epochs - 1] ?? training.learningRate,
    batchSize:
      done.findLast((change) => change.batchSize !== undefined)?.batchSize ?? training.batchSize,
    secondsPerEpoch: epochs > 0 ? run.seconds / history.loss.length : 0,
    loss: toCurve(history.loss, epochs),
    valLoss: toCurve(history.valLoss, epochs),
    metric: toCurve(history.metric, epochs),
    valMetric: toCurve(history.valMetric, epochs),
    bestEpoch: bestEpoch(history.valLoss.slice(0, epochs)),
    recentLoss: toCurve(history.loss.slice(since, epochs)),
  };
}
