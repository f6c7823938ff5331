import { memo, useMemo } from 'react';
import { axisAround, axisFromZero, axisOver, logAxis, type Axis } from '@/core/training/axis';
import { bestEpoch } from '@/core/training/best-epoch';
import type { Run } from '@/core/training/run';
import { saveChartImage } from '@/io/write/chart-image';
import { formatMetric } from '@/ui/format';
import { SaveChart } from '@/ui/save-chart';
import { say, spokenLanguage } from '@/words/say';
import type { CurveControl } from './curve-control';
import { BaselineKey, BestKey } from './curve-keys';
import { CurveLegend } from './curve-legend';
import { extentOf, linesOf, type CurveLine } from './curve-lines';
import { CurvePlot } from './curve-plot';
import type { CurveSettings } from './curve-settings';
import type { Mark } from './curve-marks';
import { useSaid } from './use-said';
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
    <figure className={classes.figure} aria-label={useSaid('training.curves.figure', { name })}>
      <figcaption className={classes.caption}>
        <CurveLegend
          name={name}
          compared={compared}
          slots={slots}
          hidden={hidden}
          end={props.end}
          onToggle={props.onToggle}
        />
        {baseline !== null && <BaselineKey value={baseline} />}
        {best && <BestKey {...best} />}
        <span className="visually-hidden">{lastValuesText(name, run, metric)}</span>
        {run && (
          <div className={classes.save}>
            <Save name={name} run={run.name} table={run.tableName} />
          </div>
        )}
      </figcaption>
      <CurvePlot
        label={useSaid('training.curves.values', { name })}
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
        empty={useSaid('training.curves.empty', { name })}
      />
    </figure>
  );
});

/** Saves the chart of one run under a name of its own. */
function Save({ name, run, table }: { name: string; run: string; table: string }) {
  return (
    <SaveChart
      title={useSaid('training.curves.save', { name, run, table })}
      xTitle={useSaid('training.curves.epochAxis')}
      yTitle={name}
      save={saveChartImage}
    />
  );
}

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
  if (size >= 1000) return value.toLocaleString(spokenLanguage(), { notation: 'compact' });
  return size > 0 && size < 1e-3 ? value.toExponential() : String(value);
}

function lastValuesText(name: string, run: Run | null, metric: 'loss' | 'metric'): string {
  const history = run?.history;
  const training = metric === 'loss' ? history?.loss : history?.metric;
  const validation = metric === 'loss' ? history?.valLoss : history?.valMetric;
  if (!training?.length) return say('training.curves.noEpoch');
  const values = `${name} ${formatMetric(training.at(-1))}, val_${name} ${formatMetric(validation?.at(-1))}`;
  return say('training.curves.lastValues', { epoch: training.length, values });
}
