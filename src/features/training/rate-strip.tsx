import { memo, useMemo } from 'react';
import { axisFromZero, logAxis, type Axis } from '@/core/training/axis';
import type { Run } from '@/core/training/run';
import { formatNumber } from '@/ui/number-text';
import type { CurveControl } from './curve-control';
import { extentOf, type CurveLine } from './curve-lines';
import type { Mark } from './curve-marks';
import { CurvePlot } from './curve-plot';
import { useSaid } from './use-said';
import { sameAxis, useSteady } from './use-steady';
import classes from './curves.module.css';

interface Props {
  run: Run;
  x: Axis;
  end: number;
  last: number;
  marks: readonly Mark[];
  control: CurveControl;
}

/** The learning rate of each epoch's last step, for runs where it is not one number. */
export const RateStrip = memo(function RateStrip({ run, x, end, last, marks, control }: Props) {
  const values = run.history.learningRate;
  const label = useSaid('settings.names.learningRate');
  const lines = useMemo<CurveLine[]>(
    () => [{ key: 'rate', label, series: 'training', values, slot: null }],
    [label, values],
  );
  const [min, max] = extentOf(lines, [0, Infinity], true) ?? [1, 1];
  const log = max / min > 20;
  const y = useSteady(coarse(log ? logAxis(min, max) : axisFromZero(max)), sameAxis);
  return (
    <figure className={classes.strip} aria-label={useSaid('training.rates.figure')}>
      <figcaption className={classes.caption}>
        <span>{label}</span>
        <span className={classes.rate}>{formatRate(values.at(-1) ?? NaN)}</span>
      </figcaption>
      <CurvePlot
        label={useSaid('training.rates.values')}
        low
        lines={lines}
        x={x}
        y={y}
        log={log}
        smoothing={0}
        baseline={null}
        marks={marks}
        ring={null}
        last={last}
        end={end}
        control={control}
        formatValue={formatRate}
        formatTick={formatRate}
        empty=""
      />
    </figure>
  );
});

/** Whether a run has anything to show here: its rate follows a schedule or was changed. */
export function hasRateToShow({ recipe, history }: Pick<Run, 'recipe' | 'history'>): boolean {
  if (recipe.training.schedule.kind !== 'constant') return true;
  const [first] = history.learningRate;
  return history.learningRate.some((rate) => rate !== first);
}

/** Only the first and last tick, as the strip is low. */
function coarse({ domain, ticks }: Axis): Axis {
  return { domain, ticks: [ticks[0], ticks[ticks.length - 1]] };
}

function formatRate(value: number): string {
  return formatNumber(Number(value.toPrecision(4)));
}
