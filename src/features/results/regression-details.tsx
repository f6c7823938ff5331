import { memo, useMemo } from 'react';
import { say } from '@/words/say';
import { Card } from './card';
import { ComparisonLines, type Rival } from './comparison-lines';
import { RegressionCards } from './regression-cards';
import { regressionScores } from './regression-scores';
import type { RowSource } from './row-list';
import { ScoreTable } from './score-table';
import type { Scored } from './scored';
import classes from './results.module.css';

interface Props extends RowSource {
  scored: Scored;
  rivals: readonly Rival[];
}

/** A regression's result from every side. */
export const RegressionDetails = memo(function RegressionDetails(props: Props) {
  const { scored, rivals, columns, loadRows } = props;
  const scores = useMemo(() => regressionScores(scored), [scored]);
  return (
    <>
      <Card title={say('results.scores.title')} width="full">
        <div className={classes.scores}>
          <ScoreTable scored={scored} scores={scores} />
          <ComparisonLines scored={scored} rivals={rivals} />
        </div>
      </Card>
      <RegressionCards scored={scored} columns={columns} loadRows={loadRows} />
    </>
  );
});
