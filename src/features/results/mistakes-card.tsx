import { memo, useMemo } from 'react';
import { topMistakes, type Mistake } from '@/core/metrics/mistakes';
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
    <Card title="Top mistakes" width="full">
      <p className={classes.note}>
        The surest wrong answers: a wrong label, a strange row, or something that no column tells.
      </p>
      {places.length === 0 ? (
        <p className={classes.note}>Every row is right.</p>
      ) : (
        <RowList label="Top mistakes" scored={scored} places={places} facts={facts} {...source} />
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
    fact('Predicted', ({ predicted }) => names[predicted]),
    fact('P(predicted)', ({ probability }) => percentText(probability), true),
    fact('True class', ({ actual }) => names[actual]),
    fact('P(true)', ({ actualProbability }) => percentText(actualProbability), true),
  ];
}
