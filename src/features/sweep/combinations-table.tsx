import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Spread } from '@/core/experiments/summarize';
import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
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
    <div
      className={classes.scroll}
      tabIndex={0}
      role="group"
      aria-label={say('sweep.results.label')}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('sweep.results.rank')}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {axisTitle(key)}
              </th>
            ))}
            <th scope="col">{`val_${names.loss}`}</th>
            <th scope="col">{`val_${names.metric}`}</th>
            <th scope="col">{say('sweep.results.epoch')}</th>
            <th scope="col">{say('sweep.results.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {combinations.map((one, index) => (
            <CombinationRow
              key={one.first.id}
              first={one.first}
              rank={one.loss ? index + 1 : null}
              loss={spreadText(one.loss)}
              metric={spreadText(one.metric)}
              epoch={epochText(one)}
              state={one.rows.length === 1 ? stateText(one.first) : stateOf(one.rows)}
              onUse={onUse}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  first: TrialRow;
  rank: number | null;
  loss: string;
  metric: string;
  epoch: string;
  state: string;
  onUse: (row: TrialRow) => void;
}

/** Drawn again where one of its texts changes: most combinations of a sweep stand still while a few run. */
const CombinationRow = memo(
  function CombinationRow({ first, rank, loss, metric, epoch, state, onUse }: RowProps) {
    return (
      <tr data-best={rank === 1 || undefined}>
        <th scope="row">{rank ?? '–'}</th>
        {Object.entries(first.values).map(([key, value]) => (
          <td key={key}>{valueText(value)}</td>
        ))}
        <td>{loss}</td>
        <td>{metric}</td>
        <td>{epoch}</td>
        <td>{state}</td>
        <td>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('sweep.use', { what: valuesText(first.values) })}
            onClick={() => onUse(first)}
          >
            {say('sweep.results.use')}
          </Button>
        </td>
      </tr>
    );
  },
  ({ first: before, ...texts }, { first: after, ...others }) =>
    before.id === after.id &&
    Object.entries(texts).every(([key, value]) => others[key as keyof typeof texts] === value),
);

function epochText({ rows, first }: Combination): string {
  if (rows.length > 1) return say('common.runs', { count: rows.length });
  return String(first.result?.epoch ?? '–');
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
  return say('sweep.states.ofAll', { ended: ended.length, all: rows.length });
}
