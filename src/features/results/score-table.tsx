import { memo, useMemo } from 'react';
import { formatMetric } from '@/ui/format';
import type { Score } from './score';
import type { Scored } from './scored';
import { rangeText } from './texts';
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
      statistics: Object.fromEntries(resampled.map(({ name, statistic }) => [name, statistic!])),
      estimates: Object.fromEntries(resampled.map(({ name, value }) => [name, value])),
    };
  }, [numRows, seed, scores]);
  const intervals = useIntervals(asked);
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label="Table of scores">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col" data-number>
              Network
            </th>
            <th scope="col" data-interval>
              95 % interval
            </th>
            <th scope="col" data-number>
              Baseline
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ name, hint, value, baseline, interval }) => {
            const known = interval ?? intervals?.[name];
            return (
              <tr key={name}>
                <th scope="row">
                  {name} <span className={classes.hint}>{hint}</span>
                </th>
                <td data-number data-main>
                  {formatMetric(value)}
                </td>
                <td data-interval>{known ? rangeText(known) : intervals ? '–' : '…'}</td>
                <td data-number>{formatMetric(baseline)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.note}>
        {kind === 'classification'
          ? `The baseline always names “${guess.text}”, the most frequent class of the training rows.`
          : `The baseline is always the training mean, ${guess.text}.`}
      </p>
    </div>
  );
});
