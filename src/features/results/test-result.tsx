import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import { scorePredictions } from '@/core/metrics/test-scores';
import type { Run } from '@/core/training/run';
import type { Interval } from '@/core/metrics/intervals';
import { downloadText } from '@/io/write/download';
import { formatMetric } from '@/ui/format';
import { say, type Phrase } from '@/words/say';
import { intervalText } from './texts';
import { useMainInterval } from './use-main-interval';
import classes from './test-result.module.css';

/** How well the network does on the rows it never saw, beside the simplest guess. */
export const TestResult = memo(function TestResult({ run }: { run: Run }) {
  const { test, prepared } = run;
  const scores = useMemo(() => test && scorePredictions(test), [test]);
  const interval = useMainInterval(test, run.recipe.training.seed);
  if (!scores || !prepared) return null;
  return (
    <section className={classes.result} aria-label={say('results.test.title')}>
      <h2 className={classes.title}>{say('results.test.title')}</h2>
      <p className={classes.rows}>{say('results.test.heldOut', { count: scores.rows })}</p>
      {scores.kind === 'classification' ? (
        <dl className={classes.scores}>
          <Score
            name={say('results.test.accuracy')}
            value={formatMetric(scores.accuracy)}
            interval={interval}
          >
            {say('results.test.right', { right: scores.correct, rows: scores.rows })}
          </Score>
          <Score name={say('results.test.baseline')} value={formatMetric(prepared.baseline.test)}>
            {say('results.test.baselineClass', { guess: prepared.baseline.guess })}
          </Score>
        </dl>
      ) : (
        <dl className={classes.scores}>
          <Score
            name={say('results.test.mae')}
            value={formatMetric(scores.mae)}
            interval={interval}
          >
            {say('results.test.maeHint', { label: run.recipe.task.label })}
          </Score>
          <Score
            name={say('results.test.baselineMae')}
            value={formatMetric(prepared.baseline.test)}
          >
            {say('results.test.baselineMean', { guess: prepared.baseline.guess })}
          </Score>
          <Score name={say('results.test.rmse')} value={formatMetric(scores.rmse)}>
            {say('results.test.rmseHint')}
          </Score>
          <Score name={say('results.test.r2')} value={formatMetric(scores.r2)}>
            {say('results.test.r2Hint')}
          </Score>
        </dl>
      )}
      <p className={classes.rows}>
        {say('results.test.prepared', { parts: preparedPhrases(prepared) })}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.download}
        leftSection={<IconDownload size={14} />}
        onClick={() => void savePredictions(run)}
      >
        {say('results.test.save')}
      </Button>
    </section>
  );
});

async function savePredictions({ test, prepared, recipe }: Run) {
  if (!test || !prepared) return;
  const { predictionsCsv } = await import('@/io/write/predictions-csv');
  const text = predictionsCsv(test, recipe.task.label, prepared.outputs);
  downloadText('predictions.csv', text, 'text/csv');
}

interface ScoreProps {
  name: string;
  value: string;
  /** The main score's 95 % interval; null until it is known. */
  interval?: Interval | null;
  children: React.ReactNode;
}

function Score({ name, value, interval, children }: ScoreProps) {
  const isMain = interval !== undefined;
  return (
    <div className={classes.score} data-main={isMain || undefined}>
      <dt>{name}</dt>
      <dd className={classes.value}>
        {value}
        {isMain && (
          <span className={classes.interval}>
            {interval ? intervalText(interval) : say('results.intervalComing')}
          </span>
        )}
      </dd>
      <dd className={classes.note}>{children}</dd>
    </div>
  );
}

/** What was learnt from, and what was left out for its missing values. */
function preparedPhrases(prepared: PreparedSummary): Phrase[] {
  const { train, validation, numFeatures, numDropped, droppedColumns } = prepared;
  const rows = (count: number): Phrase => ({ key: 'common.rows', params: { count } });
  const inputs: Phrase = { key: 'results.test.inputs', params: { count: numFeatures } };
  const phrases: Phrase[] = [
    {
      key: 'results.test.learnt',
      params: { train: rows(train), inputs, validation: rows(validation) },
    },
  ];
  if (numDropped > 0) phrases.push({ key: 'results.test.dropped', params: { count: numDropped } });
  if (droppedColumns.length > 0)
    phrases.push({ key: 'results.test.without', params: { names: droppedColumns } });
  return phrases;
}
