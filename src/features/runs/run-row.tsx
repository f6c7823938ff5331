import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { isActive, type Run } from '@/core/training/run';
import { summarizeRun } from '@/core/training/run-summary';
import { formatCount, formatDuration, formatMetric } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
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
          aria-label={say('runs.starRun', { run: run.name })}
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
      <td title={steered ? say('runs.changed') : undefined}>
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
          aria-label={say('runs.compareRun', { run: run.name })}
          checked={isCompared}
          disabled={shown}
          onChange={(event) => onCompare(event.currentTarget.checked)}
        />
      </td>
      <td>
        <span className={classes.actions}>
          {shown ? (
            <span className={classes.now}>{say('runs.shown')}</span>
          ) : (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={say('runs.showRun', { run: run.name })}
              onClick={() => commands.show(run.id)}
            >
              {say('runs.show')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={say('runs.useSettingsOf', { run: run.name })}
            onClick={() => commands.useSettings(run)}
          >
            {say('runs.useSettings')}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={say('runs.removeRun', { run: run.name })}
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

function noteOf({ status, stoppedEarly, backend, origin, tableName }: Run): string {
  const parts = [say(stoppedEarly ? 'runs.status.stoppedEarly' : `runs.status.${status}`)];
  if (backend) parts.push(backend.name);
  if (origin?.kind === 'branch') parts.push(say('runs.branched', { epoch: origin.epoch }));
  parts.push(tableName);
  return parts.join(' · ');
}
