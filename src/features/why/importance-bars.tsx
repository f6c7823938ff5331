import type { Importance } from '@/core/explain/importance';
import { say } from '@/words/say';
import { stepText } from './step-text';
import classes from './why.module.css';

/** Columns shown at most. */
const MAX_SHOWN = 30;

/** One bar a column, the most important first, with its spread as a line. */
export function ImportanceBars({ importance }: { importance: Importance }) {
  const sorted = [...importance.columns].sort((a, b) => b.mean - a.mean);
  const shown = sorted.slice(0, MAX_SHOWN);
  const low = Math.min(0, ...shown.map(({ mean, deviation }) => mean - deviation));
  const high = Math.max(0, ...shown.map(({ mean, deviation }) => mean + deviation));
  const scale = (value: number) => `${((value - low) / (high - low || 1)) * 100}%`;
  const span = (from: number, to: number) => ({
    left: scale(Math.min(from, to)),
    width: `${(Math.abs(to - from) / (high - low || 1)) * 100}%`,
  });
  return (
    <ol className={classes.bars} aria-label={say('why.importance.bars')}>
      {shown.map(({ name, mean, deviation }) => (
        <li key={name}>
          <span className={classes.barName} title={name}>
            {name}
          </span>
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={span(0, mean)} />
            <span className={classes.whisker} style={span(mean - deviation, mean + deviation)} />
          </span>
          <span className={classes.barValue}>
            {stepText(mean, high)} <small>± {stepText(deviation, high)}</small>
          </span>
        </li>
      ))}
      {sorted.length > shown.length && (
        <li className={classes.more}>
          {say('why.importance.more', { count: sorted.length - shown.length })}
        </li>
      )}
    </ol>
  );
}
