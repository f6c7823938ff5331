import { Button } from '@mantine/core';
import type { Spread } from '@/core/experiments/summarize';
import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric } from '@/ui/format';
import { axisTitle, valuesText, valueText } from './axis-text';
import { stateText } from './state-text';
import type { Combination, TrialRow } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  combinations: readonly Combination[];
  names: MetricNames;
  onUse: (row: TrialRow) => void;
}

/** Every combination, the best first, with a button that puts its values in the settings. */
export function CombinationsTable({ combinations, names, onUse }: Props) {
  const keys = Object.keys(combinations[0]?.first.values ?? {});
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label="Results, best first">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {axisTitle(key)}
              </th>
            ))}
            <th scope="col">val_{names.loss}</th>
            <th scope="col">val_{names.metric}</th>
            <th scope="col">best epoch</th>
            <th scope="col">state</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {combinations.map(({ first, rows, loss, metric }, index) => (
            <tr key={first.id} data-best={(index === 0 && loss !== null) || undefined}>
              <th scope="row">{loss ? index + 1 : '–'}</th>
              {keys.map((key) => (
                <td key={key}>{valueText(first.values[key])}</td>
              ))}
              <td>{spreadText(loss)}</td>
              <td>{spreadText(metric)}</td>
              <td>{rows.length === 1 ? (first.result?.epoch ?? '–') : `${rows.length} runs`}</td>
              <td>{rows.length === 1 ? stateText(first) : stateOf(rows)}</td>
              <td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Use ${valuesText(first.values)}`}
                  onClick={() => onUse(first)}
                >
                  Use this
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function spreadText(spread: Spread | null): string {
  if (!spread) return '–';
  const mean = formatMetric(spread.mean);
  return spread.count > 1 ? `${mean} ± ${formatMetric(spread.sd, 3)}` : mean;
}

function stateOf(rows: readonly TrialRow[]): string {
  const ended = rows.filter(
    ({ run }) => run && ['finished', 'stopped', 'failed'].includes(run.status),
  );
  return `${ended.length} of ${rows.length} done`;
}
