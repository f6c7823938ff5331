import { formatCount, formatMetric } from '@/ui/format';
import classes from './curves.module.css';

interface Props {
  active?: boolean;
  label?: number | string;
  payload?: readonly { name?: string; value?: number; dataKey?: unknown }[];
}

/** The values of one epoch under the pointer; Recharts fills the props in. */
export function CurveTooltip({ active, label, payload }: Props) {
  if (!active || !payload || payload.length === 0) return null;
  return (
    <div className={classes.tooltip}>
      <strong>epoch {formatCount(Number(label))}</strong>
      {payload.map(({ name, value }) => (
        <span key={name}>
          {name} <b>{formatMetric(value)}</b>
        </span>
      ))}
    </div>
  );
}
