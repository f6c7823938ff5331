import { memo } from 'react';
import { CartesianGrid, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatCount } from '@/ui/format';
import { margins, type Geometry } from './curve-geometry';

interface Props {
  geometry: Geometry;
  /** Drawn dotted across, or null for none. */
  baseline: number | null;
  /** The text along the vertical axis of a value. */
  formatValue: (value: number) => string;
}

/**
 * Axes, grid and baseline. Recharts draws them, and only when an end of an axis or the size changes: the curves grow in a
 * layer of their own, since a chart of Recharts takes some ten times as long to draw again as two paths do.
 */
export const ChartFrame = memo(function ChartFrame({ geometry, baseline, formatValue }: Props) {
  const { width, height, x, y, log } = geometry;
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ ...margins, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line-faint)" vertical={false} />
      <XAxis
        {...axisStyle}
        type="number"
        // Without a key Recharts gives a horizontal axis no scale, even where its domain is given.
        dataKey="epoch"
        height={margins.bottom}
        domain={[...x.domain]}
        ticks={[...x.ticks]}
        tickFormatter={formatCount}
        stroke="var(--line-strong)"
        minTickGap={24}
      />
      <YAxis
        {...axisStyle}
        type="number"
        width={margins.left}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tickFormatter={formatValue}
        scale={log ? 'log' : 'linear'}
        axisLine={false}
        interval={0}
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
  tick: { fill: 'var(--ink-2)', fontSize: 11 },
  tickLine: false,
} as const;
