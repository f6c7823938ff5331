import { memo, useMemo } from 'react';
import { classReport, type ClassScores, type ConfusionMatrix } from '@/core/metrics/confusion';
import { formatCount, formatMetric } from '@/ui/format';
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
    <Card title="Per class">
      <div className={classes.scroll} tabIndex={0} role="group" aria-label="Table of classes">
        <table className={classes.table} aria-label="Scores of each class">
          <thead>
            <tr>
              <th scope="col">Class</th>
              <th scope="col" data-number>
                Precision
              </th>
              <th scope="col" data-number>
                Recall
              </th>
              <th scope="col" data-number>
                F1
              </th>
              <th scope="col" data-number>
                Rows
              </th>
            </tr>
          </thead>
          <tbody>
            {present.map((own) => (
              <Line key={own} name={shorten(names[own])} scores={report.classes[own]} />
            ))}
          </tbody>
          <tfoot>
            <Line name="macro" scores={report.macro} />
            <Line name="weighted" scores={report.weighted} />
          </tfoot>
        </table>
      </div>
      <p className={classes.note}>
        Precision: of the rows predicted to be of the class, the share that are. Recall: of its
        rows, the share found. F1: their harmonic mean. macro takes each class alike, weighted by
        its rows.
      </p>
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
