import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { isActive, type Run, type RunStatus } from '@/core/training/run';
import { summarizeRun } from '@/core/training/run-summary';
import { formatCount, formatDuration, formatMetric } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import { RunName } from './run-name';
import type { RunCommands } from './runs-section';
import classes from './runs.module.css';

interface Props {
  run: Run;
  shown: boolean;
  isCompared: boolean;
  onCompare: (on: boolean) => void;
  commands: RunCommands;
}

/** One run: what was set, how it did, and what one can do with it. */
export const RunRow = memo(function RunRow(props: Props) {
  const { run, shown, isCompared, onCompare, commands } = props;
  const { training } = run.recipe;
  const summary = summarizeRun(run);
  const steered = training.changes.length > 0;
  return (
    <tr data-shown={shown || undefined}>
      <td>
        <ActionIcon
          variant="subtle"
          color={run.starred ? 'yellow' : 'gray'}
          size="sm"
          aria-label={`Star ${run.name}`}
          aria-pressed={run.starred}
          onClick={() => commands.star(run.id, !run.starred)}
        >
          {run.starred ? <IconStarFilled size={14} /> : <IconStar size={14} />}
        </ActionIcon>
      </td>
      <th scope="row" data-key="name">
        <RunName run={run} onRename={(name) => commands.rename(run.id, name)} />
        <span className={classes.note}>{noteOf(run)}</span>
      </th>
      <td title={steered ? 'changed while it ran' : undefined}>
        {formatNumber(training.learningRate)}
        {steered && '*'}
      </td>
      <td>{formatCount(training.batchSize)}</td>
      <td>{formatCount(summary.epochs)}</td>
      <td>{formatMetric(summary.valLoss)}</td>
      <td>{formatMetric(summary.valMetric)}</td>
      <td>{formatMetric(summary.testMetric)}</td>
      <td>{formatDuration(summary.seconds)}</td>
      <td>
        <Checkbox
          size="xs"
          aria-label={`Compare ${run.name}`}
          checked={isCompared}
          disabled={shown}
          onChange={(event) => onCompare(event.currentTarget.checked)}
        />
      </td>
      <td>
        <span className={classes.actions}>
          {shown ? (
            <span className={classes.now}>shown</span>
          ) : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Show ${run.name}`}
              onClick={() => commands.show(run.id)}
            >
              Show
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Use settings of ${run.name}`}
            onClick={() => commands.useSettings(run)}
          >
            Use settings
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Remove ${run.name}`}
            disabled={isActive(run)}
            onClick={() => commands.remove([run.id])}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </span>
      </td>
    </tr>
  );
});

const statusWords: Record<RunStatus, string> = {
  preparing: 'preparing',
  training: 'training',
  paused: 'paused',
  finished: 'finished',
  stopped: 'stopped',
  failed: 'failed',
  interrupted: 'interrupted',
};

function noteOf({ status, stoppedEarly, backend, origin, tableName }: Run): string {
  const parts = [stoppedEarly ? 'stopped early' : statusWords[status]];
  if (backend) parts.push(backend.name);
  if (origin?.kind === 'branch') parts.push(`branched after epoch ${formatCount(origin.epoch)}`);
  parts.push(tableName);
  return parts.join(' · ');
}
