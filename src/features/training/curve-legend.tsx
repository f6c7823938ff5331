import { memo } from 'react';
import { epochsDone, type Run } from '@/core/training/run';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
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
  useLanguage();
  const comparedSeries = hidden.has('validation') ? 'training' : 'validation';
  return (
    <>
      {bothSeries.map((series) => (
        <button
          key={series}
          type="button"
          className={classes.entry}
          aria-pressed={!hidden.has(series)}
          title={say(hidden.has(series) ? 'training.curves.show' : 'training.curves.hide')}
          onClick={() => onToggle(series)}
        >
          <LineKey series={series} slot={null} />
          {seriesName(name, series)}
        </button>
      ))}
      {compared.length > 0 && (
        <span className={classes.of}>
          {say('training.curves.of', { name: seriesName(name, comparedSeries) })}
        </span>
      )}
      {compared.map((run) => (
        <button
          key={run.id}
          type="button"
          className={classes.entry}
          aria-pressed={!hidden.has(run.id)}
          title={say(hidden.has(run.id) ? 'training.curves.showRun' : 'training.curves.hideRun')}
          onClick={() => onToggle(run.id)}
        >
          <LineKey series={comparedSeries} slot={slots.get(run.id) ?? 0} />
          {run.name}
        </button>
      ))}
      {longerThan(compared, end).map((run) => (
        <span key={run.id} className={classes.of}>
          {say('training.curves.goesOn', { run: run.name, epoch: epochsDone(run) })}
        </span>
      ))}
    </>
  );
});

/** Runs that have more epochs than the axis. */
function longerThan(runs: readonly Run[], end: number): Run[] {
  return runs.filter((run) => epochsDone(run) > end);
}
