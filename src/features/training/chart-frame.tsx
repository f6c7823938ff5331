import { memo, useMemo } from 'react';
import { CartesianGrid, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { XAxisTickContentProps, YAxisTickContentProps } from 'recharts';
import { formatCount } from '@/ui/format';
import { useLanguage } from '@/words/use-language';
import { margins, yOf, type Geometry } from './curve-geometry';
import { fittingTicks, textWidth } from './fitting-ticks';

interface Props {
  geometry: Geometry;
  /** Drawn dotted across, or null for none. */
  baseline: number | null;
  /** The text along the vertical axis of a value. */
  formatValue: (value: number) => string;
}

/**
 * Axes, grid and baseline. Recharts draws them, and only when an end of an axis or the size changes: the curves grow in a
 * layer of their own, since a chart of Recharts takes some ten times as long to draw again as two paths do. It is told
 * all that it would else work out by measuring texts, which takes most of its time.
 */
export const ChartFrame = memo(function ChartFrame({ geometry, baseline, formatValue }: Props) {
  const { width, height, x, y, log } = geometry;
  useLanguage();
  const ticks = useMemo(() => fittingTicks(geometry, formatCount), [geometry]);
  const epochTick = useMemo(
    () => (tick: XAxisTickContentProps) => <EpochTick {...tick} right={width} />,
    [width],
  );
  const gridLines = useMemo(() => y.ticks.map((tick) => yOf(geometry, tick)), [geometry, y]);
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ ...margins, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid
        stroke="var(--line-faint)"
        vertical={false}
        horizontalPoints={gridLines}
        verticalCoordinatesGenerator={noLines}
      />
      <XAxis
        {...axisStyle}
        type="number"
        // Without a key Recharts gives a horizontal axis no scale, even where its domain is given.
        dataKey="epoch"
        height={margins.bottom}
        domain={[...x.domain]}
        ticks={ticks}
        tick={epochTick}
        stroke="var(--line-strong)"
      />
      <YAxis
        {...axisStyle}
        type="number"
        width={margins.left}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tick={ValueTick}
        tickFormatter={formatValue}
        scale={log ? 'log' : 'linear'}
        axisLine={false}
      />
      {baseline !== null && (
        <ReferenceLine
          y={baseline}
          stroke="var(--ink-2)"
          strokeDasharray="2 4"
          ifOverflow="hidden"
        />
      )}
    </LineChart>
  );
});

const axisStyle = {
  allowDataOverflow: true,
  interval: 0,
  niceTicks: 'none',
  tickLine: false,
} as const;

const text = { fill: 'var(--ink-2)', fontSize: 11, stroke: 'none' } as const;

/** Below its epoch, moved to the left where it would leave the chart on the right. */
function EpochTick({ x, y, payload, right }: XAxisTickContentProps & { right: number }) {
  const words = formatCount(Number(payload.value));
  const middle = Math.min(Number(x), right - textWidth(words) / 2);
  return (
    <text {...text} x={middle} y={y} dy="0.71em" textAnchor="middle">
      {words}
    </text>
  );
}

/** To the left of its line. */
function ValueTick({ x, y, payload, tickFormatter }: YAxisTickContentProps) {
  const words = tickFormatter?.(payload.value, payload.index ?? 0) ?? String(payload.value);
  return (
    <text {...text} x={x} y={y} dy="0.355em" textAnchor="end">
      {words}
    </text>
  );
}

function noLines(): number[] {
  return [];
}
