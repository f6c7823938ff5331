import type { Histogram } from '@/core/table/histogram';
import type { Role } from './column-text';
import classes from './column-histogram.module.css';

interface Props {
  histogram: Histogram;
  role: Role;
  height: number;
}

/** The shape of a column as bars; what they count is told in words beside them. */
export function ColumnHistogram({ histogram, role, height }: Props) {
  const bars = barsOf(histogram);
  const most = Math.max(1, ...bars.map(({ count, isRest }) => (isRest ? 0 : count)));
  return (
    <svg
      className={classes.bars}
      data-role={role}
      viewBox={`0 0 ${bars.length * 10} 100`}
      preserveAspectRatio="none"
      height={height}
      aria-hidden
    >
      {bars.map(({ count, isRest }, index) => {
        const size = count === 0 ? 0 : Math.min(100, Math.max(2, (count / most) * 100));
        return (
          <rect
            key={index}
            x={index * 10 + 0.5}
            y={100 - size}
            width={9}
            height={size}
            data-rest={isRest || undefined}
          />
        );
      })}
    </svg>
  );
}

interface Bar {
  count: number;
  /** All values that have no bar of their own. */
  isRest?: boolean;
}

function barsOf(histogram: Histogram): Bar[] {
  if (histogram.kind === 'bins') return histogram.counts.map((count) => ({ count }));
  const { levels, other } = histogram;
  return other > 0 ? [...levels, { count: other, isRest: true }] : levels;
}
