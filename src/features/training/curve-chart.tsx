import { memo } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { niceCeiling } from '@/core/training/thin';
import { formatCount, formatMetric } from '@/ui/format';
import { CurveTooltip } from './curve-tooltip';
import classes from './curves.module.css';

export interface CurvePoint {
  epoch: number;
  training: number;
  validation: number;
}

interface Props {
  /** Keras's name of the training series; validation is `val_` + it. */
  name: string;
  points: readonly CurvePoint[];
  ghost: readonly CurvePoint[];
  /** Epochs the run was asked for, or the next one will be. */
  epochs: number;
  /** Epochs done. */
  last: number;
  /** Drawn dashed, or null for none. */
  baseline: number | null;
  /** Fixed ends of the vertical axis, or null to fit the values. */
  range: [number, number] | null;
}

/** One chart of a training and a validation curve, with the numbers of its last point as text. */
export const CurveChart = memo(function CurveChart(props: Props) {
  const { name, points, ghost, epochs, last, baseline, range } = props;
  const domain = range ?? [0, topOf(points, ghost, baseline)];
  const end = points.at(-1);
  return (
    <figure className={classes.figure} aria-label={`${name} and val_${name}`}>
      <figcaption className={classes.caption}>
        <span className={classes.key} data-series="training">
          {name}
        </span>
        <span className={classes.key} data-series="validation">
          val_{name}
        </span>
        {baseline !== null && (
          <span className={classes.key} data-series="baseline">
            baseline {formatMetric(baseline, 3)}
          </span>
        )}
        {ghost.length > 0 && (
          <span className={classes.key} data-series="ghost">
            run before
          </span>
        )}
        <span className="visually-hidden">{lastValuesText(name, end)}</span>
      </figcaption>
      <div className={classes.plot} aria-hidden>
        {points.length === 0 && ghost.length === 0 && (
          <p className={classes.empty}>
            <span>
              {name} and val_{name} will be drawn here, epoch by epoch
            </span>
          </p>
        )}
        <ResponsiveContainer width="100%" height="100%" debounce={80}>
          <LineChart
            data={points as CurvePoint[]}
            syncId="curves"
            margin={{ top: 8, right: 14, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--line-faint)" vertical={false} />
            <XAxis
              dataKey="epoch"
              type="number"
              domain={[0, last === 0 ? Math.max(2, epochs || 2) : horizonOf(last, epochs)]}
              allowDecimals={false}
              allowDataOverflow
              tickFormatter={formatCount}
              tick={tickStyle}
              tickLine={false}
              stroke="var(--line-strong)"
              minTickGap={40}
            />
            <YAxis
              domain={domain}
              allowDataOverflow
              width={44}
              tick={tickStyle}
              tickLine={false}
              axisLine={false}
              tickFormatter={formatTick}
            />
            {baseline !== null && (
              <ReferenceLine y={baseline} stroke="var(--ink-2)" strokeDasharray="2 4" />
            )}
            {ghost.length > 0 && (
              <Line
                data={ghost as CurvePoint[]}
                dataKey="validation"
                {...lineStyle}
                stroke="var(--validation)"
                strokeOpacity={0.3}
                activeDot={false}
                tooltipType="none"
              />
            )}
            <Line dataKey="training" name={name} {...lineStyle} stroke="var(--training)" />
            <Line
              dataKey="validation"
              name={`val_${name}`}
              {...lineStyle}
              stroke="var(--validation)"
              strokeDasharray="5 3"
            />
            <Tooltip
              content={<CurveTooltip />}
              isAnimationActive={false}
              cursor={{ stroke: 'var(--line-strong)' }}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
});

const tickStyle = { fill: 'var(--ink-2)', fontSize: 11 };
const lineStyle = { type: 'linear', dot: false, strokeWidth: 2, isAnimationActive: false } as const;

function formatTick(value: number): string {
  return value >= 1000 ? value.toLocaleString('en', { notation: 'compact' }) : String(value);
}

function topOf(
  points: readonly CurvePoint[],
  ghost: readonly CurvePoint[],
  baseline: number | null,
): number {
  let top = baseline ?? 0;
  for (const point of points) top = Math.max(top, finite(point.training), finite(point.validation));
  for (const point of ghost) top = Math.max(top, finite(point.validation));
  return niceCeiling(top);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** Where the epoch axis ends: it grows in calm steps and never past what was asked for. */
function horizonOf(last: number, epochs: number): number {
  return Math.max(2, Math.min(epochs, niceCeiling(Math.max(10, last))));
}

function lastValuesText(name: string, end: CurvePoint | undefined): string {
  if (!end) return 'No epoch has ended yet.';
  const values = `${name} ${formatMetric(end.training)}, val_${name} ${formatMetric(end.validation)}`;
  return `After epoch ${formatCount(end.epoch)}: ${values}.`;
}
