import { Button } from '@mantine/core';
import { epochsDone, epochsPlanned, type Run } from '@/core/training/run';
import { say } from '@/words/say';
import { Notice } from './notice';
import classes from './keep.module.css';

interface Props {
  /** The run that the page's end interrupted. */
  run: Run;
  /** Name of the table at hand; null where there is none. */
  table: string | null;
  onGoOn: () => void;
  onStartFresh: () => void;
  /** Leaves the run as it is. */
  onLeave: () => void;
}

/** After a reload or a crash: where the run was, and whether it goes on. */
export function WelcomeBack({ run, table, onGoOn, onStartFresh, onLeave }: Props) {
  const done = epochsDone(run);
  const names = { table: run.tableName, run: run.name };
  const where =
    done === 0
      ? say('keep.welcome.begun', names)
      : say('keep.welcome.at', { ...names, epoch: done, planned: epochsPlanned(run) });
  return (
    <Notice
      label={say('keep.welcome.title')}
      onClose={onLeave}
      buttons={
        <>
          <Button size="compact-sm" disabled={table !== run.tableName} onClick={onGoOn}>
            {say('keep.welcome.goOn')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onStartFresh}>
            {say('notices.startFresh')}
          </Button>
        </>
      }
    >
      <p>
        {where}{' '}
        <span className={classes.quiet}>
          {table === run.tableName
            ? say('keep.welcome.goesOn')
            : say('keep.welcome.needsTable', names)}
        </span>
      </p>
    </Notice>
  );
}
