import { useDeferredValue, useMemo } from 'react';
import { metricNames } from '@/core/metrics/metric-names';
import type { History } from '@/core/training/history';
import { thinIndices } from '@/core/training/thin';
import { epochsDone, epochsPlanned, type Run } from '@/core/training/run';
import type { Task } from '@/core/recipe/recipe';
import { CurveChart, type CurvePoint } from './curve-chart';
import classes from './curves.module.css';

const maxPoints = 120;
/** The ends of an axis of accuracies; one value for good, so that an unchanged chart is known to be unchanged. */
const shares: [number, number] = [0, 1];

interface Props {
  run: Run | null;
  /** The run before, drawn faintly where it measured the same thing. */
  ghost: Run | null;
  kind: Task['kind'];
  /** Epochs the next run will have, for the empty axis. */
  plannedEpochs: number;
}

/** The two charts: loss and the metric, training and validation, epoch by epoch. */
export function Curves({ run, ghost, kind, plannedEpochs }: Props) {
  const shownKind = run?.recipe.task.kind ?? kind;
  const names = metricNames(shownKind);
  const previous = ghost && comparable(ghost, run) ? ghost : null;
  const history = run?.history;
  const points = useMemo(() => drawnPoints(history), [history]);
  // Drawn in a task of its own, so that neither chart keeps the page from what a person does.
  const metricPoints = useDeferredValue(points.metric);
  const ghostHistory = previous?.history;
  const ghostPoints = useMemo(() => drawnPoints(ghostHistory), [ghostHistory]);
  const epochs = run ? epochsPlanned(run) : plannedEpochs;
  const last = run ? epochsDone(run) : 0;
  return (
    <div className={classes.curves}>
      <CurveChart
        name={names.loss}
        points={points.loss}
        ghost={ghostPoints.loss}
        epochs={epochs}
        last={last}
        baseline={null}
        range={null}
      />
      <CurveChart
        name={names.metric}
        points={metricPoints}
        ghost={ghostPoints.metric}
        epochs={epochs}
        last={metricPoints.at(-1)?.epoch ?? 0}
        baseline={run?.prepared?.baseline.validation ?? null}
        range={shownKind === 'classification' ? shares : null}
      />
    </div>
  );
}

function comparable(ghost: Run, run: Run | null): boolean {
  return run !== null && ghost.id !== run.id && ghost.recipe.task.kind === run.recipe.task.kind;
}

function drawnPoints(history: History | undefined): { loss: CurvePoint[]; metric: CurvePoint[] } {
  if (!history) return { loss: [], metric: [] };
  const { loss, valLoss, metric, valMetric } = history;
  const indices = thinIndices(valLoss, maxPoints);
  const point = (training: number[], validation: number[]) => (index: number) => ({
    epoch: index + 1,
    training: training[index],
    validation: validation[index],
  });
  return {
    loss: indices.map(point(loss, valLoss)),
    metric: indices.map(point(metric, valMetric)),
  };
}
