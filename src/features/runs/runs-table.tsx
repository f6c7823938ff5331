import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Run } from '@/core/training/run';
import { say } from '@/words/say';
import { RunRow } from './run-row';
import { columnKeys, type ColumnKey, type RunOrder } from './run-order';
import type { RunCommands } from './runs-section';
import classes from './runs.module.css';

interface Props {
  runs: readonly Run[];
  shown: string | null;
  compared: readonly string[];
  /** What the metric is called: accuracy or mae. */
  metric: string;
  order: RunOrder | null;
  onOrder: (order: RunOrder | null) => void;
  commands: RunCommands;
}

/** The table of runs; a click on a head sorts, a second one turns the order, a third goes back to newest first. */
export function RunsTable({ runs, shown, compared, metric, order, onOrder, commands }: Props) {
  const titles: Record<ColumnKey, string> = {
    name: say('runs.heads.name'),
    learningRate: say('runs.heads.learningRate'),
    batchSize: say('runs.heads.batchSize'),
    epochs: say('runs.heads.epochs'),
    valLoss: 'val_loss',
    valMetric: `val_${metric}`,
    testMetric: say('runs.heads.testMetric', { metric }),
    seconds: say('runs.heads.seconds'),
  };
  const turn = (by: ColumnKey) => {
    if (order?.by !== by) onOrder({ by, descending: false });
    else onOrder(order.descending ? null : { by, descending: true });
  };
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={say('runs.table')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('runs.heads.star')}</span>
            </th>
            {columnKeys.map((key) => (
              <th key={key} scope="col" aria-sort={sortOf(order, key)} data-key={key}>
                <button type="button" className={classes.head} onClick={() => turn(key)}>
                  {titles[key]}
                  {order?.by === key &&
                    (order.descending ? (
                      <IconChevronDown size={12} aria-hidden />
                    ) : (
                      <IconChevronUp size={12} aria-hidden />
                    ))}
                </button>
              </th>
            ))}
            <th scope="col">{say('runs.heads.compare')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('runs.heads.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow
              key={run.id}
              run={run}
              shown={run.id === shown}
              isCompared={compared.includes(run.id)}
              onCompare={(on) =>
                commands.compare(
                  on ? [...compared, run.id] : compared.filter((id) => id !== run.id),
                )
              }
              commands={commands}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortOf(order: RunOrder | null, key: ColumnKey) {
  if (order?.by !== key) return 'none';
  return order.descending ? 'descending' : 'ascending';
}
