import { memo, useMemo } from 'react';
import { classReport, type ClassScores, type ConfusionMatrix } from '@/core/metrics/confusion';
import { formatCount, formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { Card } from './card';
import { shorten } from './texts';
import classes from './results.module.css';

interface Props {
  matrix: ConfusionMatrix;
  names: readonly string[];
  /** Output indices of the classes to list. */
  present: readonly number[];
}

/** Precision, recall and F1 of every class, and their means. */
export const ClassTable = memo(function ClassTable({ matrix, names, present }: Props) {
  const report = useMemo(() => classReport(matrix), [matrix]);
  return (
    <Card title={say('results.classes.title')}>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="group"
        aria-label={say('results.classes.scroll')}
      >
        <table className={classes.table} aria-label={say('results.classes.table')}>
          <thead>
            <tr>
              <th scope="col">{say('results.classes.name')}</th>
              <th scope="col" data-number>
                {say('results.measures.precision')}
              </th>
              <th scope="col" data-number>
                {say('results.measures.recall')}
              </th>
              <th scope="col" data-number>
                {say('results.measures.f1')}
              </th>
              <th scope="col" data-number>
                {say('results.classes.rows')}
              </th>
            </tr>
          </thead>
          <tbody>
            {present.map((own) => (
              <Line key={own} name={shorten(names[own])} scores={report.classes[own]} />
            ))}
          </tbody>
          <tfoot>
            <Line name={say('results.classes.macro')} scores={report.macro} />
            <Line name={say('results.classes.weighted')} scores={report.weighted} />
          </tfoot>
        </table>
      </div>
      <p className={classes.note}>{say('results.classes.note')}</p>
    </Card>
  );
});

function Line({ name, scores }: { name: string; scores: ClassScores }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>{formatMetric(scores.precision, 3)}</td>
      <td data-number>{formatMetric(scores.recall, 3)}</td>
      <td data-number>{formatMetric(scores.f1, 3)}</td>
      <td data-number>{formatCount(scores.support)}</td>
    </tr>
  );
}
