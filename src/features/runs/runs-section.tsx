import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { metricNames } from '@/core/metrics/metric-names';
import { isActive, type Run } from '@/core/training/run';
import { say } from '@/words/say';
import { arrangeRuns, type RunOrder } from './run-order';
import { RunDifferences } from './run-differences';
import { RunsTable } from './runs-table';
import classes from './runs.module.css';

export interface RunCommands {
  show(id: string): void;
  compare(ids: readonly string[] | null): void;
  rename(id: string, name: string): void;
  star(id: string, starred: boolean): void;
  remove(ids: readonly string[]): void;
  undoRemoval(): void;
  /** Puts a run's settings in the form, for the next run. */
  useSettings(run: Run): void;
}

interface Props {
  /** Runs of sweeps are not among them. */
  runs: readonly Run[];
  /** Id of the run whose curves are shown. */
  shown: string | null;
  /** Ids of the runs drawn beside it. */
  compared: readonly string[];
  removed: readonly Run[];
  commands: RunCommands;
}

/** Every run so far: sorted, filtered, named, starred, compared and removed here. */
export const RunsSection = memo(function RunsSection(props: Props) {
  const { runs, shown, compared, removed, commands } = props;
  const [order, setOrder] = useState<RunOrder | null>(null);
  const [text, setText] = useState('');
  const [starredOnly, setStarredOnly] = useState(false);
  const arranged = arrangeRuns(runs, order, { text, starredOnly });
  const losers = runs.filter((run) => !run.starred && !isActive(run) && run.id !== shown);
  return (
    <section className={classes.runs} aria-label={say('runs.title')}>
      <header className={classes.header}>
        <h2 className={classes.title}>{say('runs.title')}</h2>
        {runs.length > 2 && (
          <>
            <TextInput
              size="xs"
              w={230}
              placeholder={say('runs.filterHint')}
              aria-label={say('runs.filter')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Checkbox
              size="xs"
              label={say('runs.starredOnly')}
              checked={starredOnly}
              onChange={(event) => setStarredOnly(event.currentTarget.checked)}
            />
          </>
        )}
        <span className={classes.undo} role="status">
          {removed.length > 0 && (
            <>
              {say('runs.removed', { count: removed.length })}
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconArrowBackUp size={13} />}
                onClick={commands.undoRemoval}
              >
                {say('common.undo')}
              </Button>
            </>
          )}
        </span>
        {losers.length > 2 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={13} />}
            onClick={() => commands.remove(losers.map(({ id }) => id))}
          >
            {say('runs.removeUnstarred', { number: losers.length })}
          </Button>
        )}
      </header>
      <RunsTable
        runs={arranged}
        shown={shown}
        compared={compared}
        metric={metricNames(runs.at(-1)?.recipe.task.kind ?? 'classification').metric}
        order={order}
        onOrder={setOrder}
        commands={commands}
      />
      {arranged.length === 0 && (
        <p className={classes.none}>{say(runs.length === 0 ? 'runs.none' : 'runs.nonePasses')}</p>
      )}
      <RunDifferences runs={runs} shown={shown} compared={compared} />
    </section>
  );
});
