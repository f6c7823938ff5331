import { memo } from 'react';
import { epochsDone, type Run } from '@/core/training/run';
import { formatCount } from '@/ui/format';
import { LineKey } from './curve-line';
import { seriesName, type Series } from './curve-lines';
import classes from './curves.module.css';

interface Props {
  name: string;
  compared: readonly Run[];
  slots: ReadonlyMap<string, number>;
  hidden: ReadonlySet<string>;
  /** Epochs on the unzoomed axis. */
  end: number;
  onToggle: (key: string) => void;
}

const bothSeries: readonly Series[] = ['training', 'validation'];

/** What each line is; a press hides it or shows it again, in both charts. */
export const CurveLegend = memo(function CurveLegend(props: Props) {
  const { name, compared, slots, hidden, end, onToggle } = props;
  const comparedSeries = hidden.has('validation') ? 'training' : 'validation';
  return (
    <>
      {bothSeries.map((series) => (
        <button
          key={series}
          type="button"
          className={classes.entry}
          aria-pressed={!hidden.has(series)}
          title={hidden.has(series) ? 'Show this curve' : 'Hide this curve'}
          onClick={() => onToggle(series)}
        >
          <LineKey series={series} slot={null} />
          {seriesName(name, series)}
        </button>
      ))}
      {compared.length > 0 && (
        <span className={classes.of}>{seriesName(name, comparedSeries)} of</span>
      )}
      {compared.map((run) => (
        <button
          key={run.id}
          type="button"
          className={classes.entry}
          aria-pressed={!hidden.has(run.id)}
          title={hidden.has(run.id) ? 'Show this run' : 'Hide this run'}
          onClick={() => onToggle(run.id)}
        >
          <LineKey series={comparedSeries} slot={slots.get(run.id) ?? 0} />
          {run.name}
        </button>
      ))}
      {longerThan(compared, end).map((run) => (
        <span key={run.id} className={classes.of}>
          {run.name} goes on to epoch {formatCount(epochsDone(run))}
        </span>
      ))}
    </>
  );
});

/** Runs that have more epochs than the axis. */
function longerThan(runs: readonly Run[], end: number): Run[] {
  return runs.filter((run) => epochsDone(run) > end);
}
