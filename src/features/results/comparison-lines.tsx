import { memo, useMemo, useState } from 'react';
import { resampledRows } from '@/core/metrics/bootstrap';
import { guessScores, rowScores, sameRows, verdictOf } from '@/core/metrics/comparison';
import { meanStatistic } from '@/core/metrics/statistics';
import type { SetPredictions } from '@/core/protocol/training-protocol';
import { ChoiceField } from '@/ui/choice-field';
import { say } from '@/words/say';
import type { Scored } from './scored';
import { intervalText, signedText } from './texts';
import { useIntervals } from './use-intervals';
import classes from './results.module.css';

/** Another run's predictions of its test rows. */
export interface Rival {
  id: string;
  name: string;
  test: SetPredictions;
}

interface Props {
  scored: Scored;
  rivals: readonly Rival[];
}

/** Whether the network does better than the simplest guess and than another run on the same rows, row by row. */
export const ComparisonLines = memo(function ComparisonLines({ scored, rivals }: Props) {
  const equals = useMemo(
    () => rivals.filter(({ test }) => scored.set === 'test' && sameRows(scored, test)),
    [scored, rivals],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const rival = equals.find(({ id }) => id === chosen) ?? equals.at(-1);
  const own = useMemo(() => rowScores(scored), [scored]);
  const guess = useMemo(() => guessScores(scored, scored.guess.value), [scored]);
  const rivalScores = useMemo(() => rival && rowScores(rival.test), [rival]);
  return (
    <div className={classes.comparisons}>
      <Difference
        scored={scored}
        own={own}
        other={guess}
        name={say('results.comparison.baseline')}
      />
      {rival && rivalScores && (
        <Difference scored={scored} own={own} other={rivalScores} name={rival.name} />
      )}
      {rival && equals.length > 1 && (
        <ChoiceField
          label={say('results.comparison.with')}
          hint={say('results.comparison.withHint')}
          value={rival.id}
          options={equals.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
    </div>
  );
});

interface DifferenceProps {
  scored: Scored;
  /** `[rows]`, the larger the better. */
  own: Float64Array;
  other: Float64Array;
  name: string;
}

const verdictKeys = {
  waiting: 'results.comparison.waiting',
  better: 'results.comparison.better',
  worse: 'results.comparison.worse',
  'not told apart': 'results.comparison.same',
} as const;

/** Such as "Better than the baseline: accuracy +0.17, 95 % 0.12 – 0.22". */
function Difference({ scored, own, other, name }: DifferenceProps) {
  const asked = useMemo(() => {
    const drawn = Float64Array.from(resampledRows(own.length), (row) => own[row] - other[row]);
    let sum = 0;
    for (let row = 0; row < own.length; row++) sum += own[row] - other[row];
    return {
      numRows: own.length,
      seed: scored.seed,
      statistics: { difference: meanStatistic(drawn) },
      estimates: { difference: sum / own.length },
    };
  }, [scored, own, other]);
  const interval = useIntervals(asked)?.difference;
  const { difference } = asked.estimates;
  const verdict = interval && verdictOf(interval);
  const amount =
    scored.kind === 'classification'
      ? say('results.comparison.accuracy', { difference: signedText(difference) })
      : say('results.comparison.mae', { difference: signedText(-difference) });
  const shownInterval =
    interval && scored.kind === 'regression'
      ? { low: -interval.high, high: -interval.low }
      : interval;
  return (
    <p className={classes.comparison} data-verdict={verdict}>
      <strong>{say(verdictKeys[verdict ?? 'waiting'], { name })}</strong> <span>{amount}</span>{' '}
      <span>{shownInterval ? intervalText(shownInterval) : say('results.intervalComing')}</span>
    </p>
  );
}
