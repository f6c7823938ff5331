import { useCallback, useMemo, useState } from 'react';
import { metricNames } from '@/core/metrics/metric-names';
import type { Task } from '@/core/recipe/recipe';
import { epochsDone, type Run } from '@/core/training/run';
import { CurveChart } from './curve-chart';
import { assignSlots } from './curve-lines';
import { marksOf } from './curve-marks';
import { plainSettings, toggleHidden, type EpochWindow } from './curve-settings';
import { CurveTools } from './curve-tools';
import { EpochTable } from './epoch-table';
import { epochAxis, horizonOf } from './epoch-axis';
import { hasRateToShow, RateStrip } from './rate-strip';
import { useCurveControl } from './use-curve-control';
import { sameAxis, sameItems, useSteady } from './use-steady';
import classes from './curves.module.css';

interface Props {
  run: Run | null;
  /** Runs drawn beside it, where they measured the same thing. */
  compared: readonly Run[];
  kind: Task['kind'];
  /** Epochs the next run will have, for the empty axis. */
  plannedEpochs: number;
  /** Pauses a run that trains and resumes one that rests; by the space bar. */
  onTogglePause?: () => void;
  /** Goes back to the epoch chosen in a chart; offered only where given. */
  onRewind?: (epoch: number) => void;
}

/** The charts: loss and the metric, training and validation, epoch by epoch; the learning rate below where it changes. */
export function Curves({ run, compared, kind, plannedEpochs, onTogglePause, onRewind }: Props) {
  const [settings, setSettings] = useState(plainSettings);
  const shownKind = run?.recipe.task.kind ?? kind;
  const names = metricNames(shownKind);
  const others = useSteady(comparable(run, compared), sameItems);
  const slots = useSlots(others);
  const last = run ? epochsDone(run) : 0;
  const end = horizonOf(run, others, plannedEpochs);
  const zoom = settings.zoom && settings.zoom[0] < end ? settings.zoom : null;
  const x = useSteady(epochAxis(zoom, end), sameAxis);
  const recipe = run?.recipe;
  const origin = run?.origin ?? null;
  const marks = useMemo(() => (recipe ? marksOf({ recipe, origin }) : []), [recipe, origin]);
  const onZoom = useCallback(
    (window: EpochWindow | null) => setSettings((now) => ({ ...now, zoom: window })),
    [],
  );
  const onToggle = useCallback((key: string) => setSettings((now) => toggleHidden(now, key)), []);
  const control = useCurveControl({ runId: run?.id ?? null, onZoom, onTogglePause });
  const shared = { run, compared: others, slots, x, end, last, marks, settings, control, onToggle };
  return (
    <div className={classes.curves}>
      {run && (
        <CurveTools
          settings={settings}
          onChange={setSettings}
          end={end}
          chosen={control.chosen}
          onChoose={control.onChoose}
          onRewind={onRewind}
        />
      )}
      <CurveChart {...shared} metric="loss" name={names.loss} share={false} baseline={null} />
      <CurveChart
        {...shared}
        metric="metric"
        name={names.metric}
        share={shownKind === 'classification'}
        baseline={run?.prepared?.baseline.validation ?? null}
      />
      {run && hasRateToShow(run) && (
        <RateStrip run={run} x={x} end={end} last={last} marks={marks} control={control} />
      )}
      {run && settings.table && <EpochTable run={run} names={names} marks={marks} />}
    </div>
  );
}

/** Runs that measured what the shown one does. */
function comparable(run: Run | null, compared: readonly Run[]): readonly Run[] {
  return run
    ? compared.filter(
        ({ id, recipe }) => id !== run.id && recipe.task.kind === run.recipe.task.kind,
      )
    : [];
}

/** Colours and markers of the compared runs, which a run keeps for as long as it is compared. */
function useSlots(compared: readonly Run[]): ReadonlyMap<string, number> {
  const [slots, setSlots] = useState<ReadonlyMap<string, number>>(new Map());
  const next = assignSlots(
    slots,
    compared.map(({ id }) => id),
  );
  if (next !== slots) setSlots(next);
  return next;
}
