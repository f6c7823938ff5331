import { memo, useMemo } from 'react';
import { topMistakes, type Mistake } from '@/core/metrics/mistakes';
import { say } from '@/words/say';
import { Card } from './card';
import { RowList, type Fact, type RowSource } from './row-list';
import type { Scored } from './scored';
import { percentText } from './texts';
import classes from './results.module.css';

interface Props extends RowSource {
  scored: Scored;
}

const most = 100;

/** The rows that the network was most sure about and wrong. */
export const MistakesCard = memo(function MistakesCard({ scored, ...source }: Props) {
  const { truth, outputs, numOutputs } = scored;
  const mistakes = useMemo(
    () => topMistakes(truth, outputs, numOutputs, most),
    [truth, outputs, numOutputs],
  );
  const places = useMemo(() => mistakes.map(({ row }) => row), [mistakes]);
  const facts = useMemo(() => factsOf(mistakes, scored.names), [mistakes, scored]);
  return (
    <Card title={say('results.mistakes.title')} width="full">
      <p className={classes.note}>{say('results.mistakes.note')}</p>
      {places.length === 0 ? (
        <p className={classes.note}>{say('results.mistakes.none')}</p>
      ) : (
        <RowList
          label={say('results.mistakes.title')}
          scored={scored}
          places={places}
          facts={facts}
          {...source}
        />
      )}
    </Card>
  );
});

function factsOf(mistakes: readonly Mistake[], names: readonly string[]): Fact[] {
  const byRow = new Map(mistakes.map((mistake) => [mistake.row, mistake]));
  const fact = (title: string, of: (mistake: Mistake) => string, isNumber?: boolean): Fact => ({
    title,
    of: (place) => of(byRow.get(place)!),
    isNumber,
  });
  return [
    fact(say('results.mistakes.predicted'), ({ predicted }) => names[predicted]),
    fact(say('results.mistakes.pPredicted'), ({ probability }) => percentText(probability), true),
    fact(say('results.mistakes.true'), ({ actual }) => names[actual]),
    fact(
      say('results.mistakes.pTrue'),
      ({ actualProbability }) => percentText(actualProbability),
      true,
    ),
  ];
}
