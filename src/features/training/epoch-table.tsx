import { memo, useState } from 'react';
import type { MetricNames } from '@/core/metrics/metric-names';
import type { Run } from '@/core/training/run';
import { formatCount, formatMetric } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { markText, type Mark } from './curve-marks';
import { useSaid } from './use-said';
import classes from './epoch-table.module.css';

interface Props {
  run: Run;
  names: MetricNames;
  marks: readonly Mark[];
}

/** Pixels of a row, and how many are drawn beyond those in sight. */
const rowHeight = 24;
const spare = 10;
const rowsInSight = 12;

/** Every epoch's numbers as rows, only those in sight drawn. */
export function EpochTable({ run, names, marks }: Props) {
  const { loss, valLoss, metric, valMetric, learningRate } = run.history;
  const [top, setTop] = useState(0);
  const count = loss.length;
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - spare));
  const after = Math.min(count, first + rowsInSight + 2 * spare);
  const notes = new Map(marks.map((mark) => [mark.epoch, mark]));
  return (
    <div
      className={classes.scroller}
      tabIndex={0}
      role="region"
      aria-label={useSaid('training.table.name')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table className={classes.table} aria-rowcount={count + 1}>
        <thead>
          <Heads loss={names.loss} metric={names.metric} />
        </thead>
        <tbody>
          <Gap rows={first} />
          {loss.slice(first, after).map((value, offset) => {
            const index = first + offset;
            const mark = notes.get(index);
            return (
              <tr key={index} aria-rowindex={index + 2}>
                <th scope="row">{formatCount(index + 1)}</th>
                <td>{formatMetric(value)}</td>
                <td>{formatMetric(valLoss[index])}</td>
                <td>{formatMetric(metric[index])}</td>
                <td>{formatMetric(valMetric[index])}</td>
                <td>{formatNumber(Number(learningRate[index].toPrecision(5)))}</td>
                <td>{mark && markText(mark)}</td>
              </tr>
            );
          })}
          <Gap rows={count - after} />
        </tbody>
      </table>
    </div>
  );
}

/** Drawn apart, so that it is not drawn again with every epoch. */
const Heads = memo(function Heads({ loss, metric }: MetricNames) {
  useLanguage();
  const heads = [
    say('training.curves.epochAxis'),
    loss,
    `val_${loss}`,
    metric,
    `val_${metric}`,
    say('settings.names.learningRate'),
    say('training.table.changed'),
  ];
  return (
    <tr aria-rowindex={1}>
      {heads.map((head) => (
        <th key={head} scope="col">
          {head}
        </th>
      ))}
    </tr>
  );
});

function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={7} style={{ height: rows * rowHeight, padding: 0 }} />
    </tr>
  );
}
