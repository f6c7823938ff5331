import { memo, useMemo } from 'react';
import { say } from '@/words/say';
import type { Score } from './score';
import type { Scored } from './scored';
import { rangeText, withMinus } from './texts';
import { useIntervals } from './use-intervals';
import classes from './results.module.css';

interface Props {
  scored: Scored;
  scores: readonly Score[];
}

/** Every score beside its 95 % interval and what the simplest guess reaches. */
export const ScoreTable = memo(function ScoreTable({ scored, scores }: Props) {
  const { numRows, seed, guess, kind } = scored;
  const asked = useMemo(() => {
    const resampled = scores.filter(({ statistic }) => statistic);
    return {
      numRows,
      seed,
      statistics: Object.fromEntries(resampled.map(({ id, statistic }) => [id, statistic!])),
      estimates: Object.fromEntries(resampled.map(({ id, value }) => [id, value])),
    };
  }, [numRows, seed, scores]);
  const intervals = useIntervals(asked);
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="group"
      aria-label={say('results.scores.table')}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('results.scores.score')}</th>
            <th scope="col" data-number>
              {say('results.scores.network')}
            </th>
            <th scope="col" data-interval>
              {say('results.scores.interval')}
            </th>
            <th scope="col" data-number>
              {say('results.scores.baseline')}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ id, ofClass = '', value, baseline, interval }) => {
            const known = interval ?? intervals?.[id];
            return (
              <tr key={id}>
                <th scope="row">
                  {say(`results.scores.names.${id}`)}{' '}
                  <span className={classes.hint}>
                    {say(`results.scores.hints.${id}`, { name: ofClass })}
                  </span>
                </th>
                <td data-number data-main>
                  {withMinus(value, 4)}
                </td>
                <td data-interval>{known ? rangeText(known) : intervals ? '–' : '…'}</td>
                <td data-number>{withMinus(baseline, 4)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.note}>
        {say(
          kind === 'classification'
            ? 'results.scores.baselineClass'
            : 'results.scores.baselineMean',
          { guess: guess.text },
        )}
      </p>
    </div>
  );
});
