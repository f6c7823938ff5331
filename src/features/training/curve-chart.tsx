import { memo, useMemo } from 'react';
import { axisAround, axisFromZero, axisOver, logAxis, type Axis } from '@/core/training/axis';
import { bestEpoch } from '@/core/training/best-epoch';
import type { Run } from '@/core/training/run';
import { saveChartImage } from '@/io/write/chart-image';
import { formatCount, formatMetric } from '@/ui/format';
import { SaveChart } from '@/ui/save-chart';
import type { CurveControl } from './curve-control';
import { CurveLegend } from './curve-legend';
import { extentOf, linesOf, type CurveLine } from './curve-lines';
import { CurvePlot } from './curve-plot';
import type { CurveSettings } from './curve-settings';
import type { Mark } from './curve-marks';
import { sameAxis, useSteady } from './use-steady';
import classes from './curves.module.css';

interface Props {
  run: Run | null;
  compared: readonly Run[];
  slots: ReadonlyMap<string, number>;
  metric: 'loss' | 'metric';
  /** Keras's name of the training series; validation is `val_` + it. */
  name: string;
  /** The numbers are shares from 0 to 1. */
  share: boolean;
  x: Axis;
  end: number;
  last: number;
  baseline: number | null;
  marks: readonly Mark[];
  settings: CurveSettings;
  control: CurveControl;
  onToggle: (key: string) => void;
}

/** One chart of a training and a validation curve, with the numbers of its last point as text. */
export const CurveChart = memo(function CurveChart(props: Props) {
  const { run, compared, slots, metric, name, share, x, last, baseline, settings } = props;
  const { hidden, smoothing } = settings;
  const log = settings.log && !share;
  const lines = useMemo(
    () => linesOf({ run, compared, metric, name, slots, hidden }),
    [run, compared, metric, name, slots, hidden],
  );
  const y = useSteady(
    valueAxis(lines, x, { log, share, baseline, zoomed: !!settings.zoom }),
    sameAxis,
  );
  const best = useMemo(() => (metric === 'loss' && run ? bestOf(run) : null), [metric, run]);
  return (
    <figure className={classes.figure} aria-label={`${name} and val_${name}`}>
      <figcaption className={classes.caption}>
        <CurveLegend
          name={name}
          compared={compared}
          slots={slots}
          hidden={hidden}
          end={props.end}
          onToggle={props.onToggle}
        />
        {baseline !== null && (
          <span className={classes.key} data-series="baseline">
            baseline {formatMetric(baseline, 3)}
          </span>
        )}
        {best && (
          <span className={classes.key} data-series="best">
            best {formatMetric(best.value)} at {formatCount(best.epoch)}
          </span>
        )}
        <span className="visually-hidden">{lastValuesText(name, run, metric)}</span>
        {run && (
          <div className={classes.save}>
            <SaveChart
              title={`${name} of ${run.name} on ${run.tableName}`}
              xTitle="epoch"
              yTitle={name}
              save={saveChartImage}
            />
          </div>
        )}
      </figcaption>
      <CurvePlot
        label={`Values of ${name} at one epoch`}
        lines={lines}
        x={x}
        y={y}
        log={log}
        smoothing={smoothing}
        baseline={baseline}
        marks={props.marks}
        ring={best && !hidden.has('validation') && smoothing === 0 ? best : null}
        last={last}
        end={props.end}
        control={props.control}
        formatValue={formatMetric}
        formatTick={formatTick}
        empty={`${name} and val_${name} will be drawn here, epoch by epoch`}
      />
    </figure>
  );
});

interface AxisOptions {
  log: boolean;
  share: boolean;
  baseline: number | null;
  zoomed: boolean;
}

function valueAxis(
  lines: readonly CurveLine[],
  { domain }: Axis,
  { log, share, baseline, zoomed }: AxisOptions,
): Axis {
  const window = zoomed ? domain : ([0, Infinity] as const);
  const extent = extentOf(lines, [window[0], window[1]], log);
  if (log) return extent ? logAxis(...extent) : logAxis(0.1, 1);
  if (zoomed && extent) return axisAround(...extent);
  if (share) return axisOver(0, 1);
  return axisFromZero(Math.max(extent?.[1] ?? 0, baseline ?? 0));
}

function bestOf(run: Run): { epoch: number; value: number } | null {
  const epoch = bestEpoch(run.history.valLoss);
  return epoch === null ? null : { epoch, value: run.history.valLoss[epoch - 1] };
}

function formatTick(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return value.toLocaleString('en', { notation: 'compact' });
  return size > 0 && size < 1e-3 ? value.toExponential() : String(value);
}

function lastValuesText(name: string, run: Run | null, metric: 'loss' | 'metric'): string {
  const history = run?.history;
  const training = metric === 'loss' ? history?.loss : history?.metric;
  const validation = metric === 'loss' ? history?.valLoss : history?.valMetric;
  if (!training?.length) return 'No epoch has ended yet.';
  const values = `${name} ${formatMetric(training.at(-1))}, val_${name} ${formatMetric(validation?.at(-1))}`;
  return `After epoch ${formatCount(training.length)}: ${values}.`;
}
