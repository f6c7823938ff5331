import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import type { PreparedSummary } from '@/core/preparation/prepared-summary';
import { scorePredictions } from '@/core/metrics/test-scores';
import type { Run } from '@/core/training/run';
import type { Interval } from '@/core/metrics/intervals';
import { downloadText } from '@/io/write/download';
import { formatCount, formatMetric, plural } from '@/ui/format';
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
    <section className={classes.result} aria-label="Test result">
      <h2 className={classes.title}>Test result</h2>
      <p className={classes.rows}>on {plural(scores.rows, 'row')} held out before training</p>
      {scores.kind === 'classification' ? (
        <dl className={classes.scores}>
          <Score name="Test accuracy" value={formatMetric(scores.accuracy)} interval={interval}>
            {formatCount(scores.correct)} of {formatCount(scores.rows)} right
          </Score>
          <Score name="Baseline" value={formatMetric(prepared.baseline.test)}>
            always “{prepared.baseline.guess}”, the most frequent class
          </Score>
        </dl>
      ) : (
        <dl className={classes.scores}>
          <Score name="Test MAE" value={formatMetric(scores.mae)} interval={interval}>
            mean absolute error, in units of {run.recipe.task.label}
          </Score>
          <Score name="Baseline MAE" value={formatMetric(prepared.baseline.test)}>
            always the training mean, {prepared.baseline.guess}
          </Score>
          <Score name="RMSE" value={formatMetric(scores.rmse)}>
            root mean squared error
          </Score>
          <Score name="R²" value={formatMetric(scores.r2)}>
            1 is perfect, 0 is the mean
          </Score>
        </dl>
      )}
      <p className={classes.rows}>{setsText(prepared)}</p>
      <Button
        size="compact-sm"
        variant="default"
        className={classes.download}
        leftSection={<IconDownload size={14} />}
        onClick={() => void savePredictions(run)}
      >
        Predictions as CSV
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
          <span className={classes.interval}>{interval ? intervalText(interval) : '95 % …'}</span>
        )}
      </dd>
      <dd className={classes.note}>{children}</dd>
    </div>
  );
}

function setsText(prepared: PreparedSummary): string {
  const { train, validation, numFeatures, numDropped, droppedColumns } = prepared;
  const learnt = `Learnt from ${plural(train, 'row')} and ${plural(numFeatures, 'input')}, validated on ${plural(validation, 'row')}`;
  const rows = numDropped > 0 ? [`${plural(numDropped, 'row')} with missing values dropped`] : [];
  const columns =
    droppedColumns.length > 0 ? [`without ${droppedColumns.join(', ')}, which miss values`] : [];
  return `${[learnt, ...rows, ...columns].join('; ')}.`;
}
