import { Button } from '@mantine/core';
import { epochsDone, epochsPlanned, type Run } from '@/core/training/run';
import { formatCount } from '@/ui/format';
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
  const where =
    done === 0
      ? 'had just begun'
      : `was at epoch ${formatCount(done)} of ${formatCount(epochsPlanned(run))}`;
  return (
    <Notice
      label="Welcome back"
      onClose={onLeave}
      buttons={
        <>
          <Button size="compact-sm" disabled={table !== run.tableName} onClick={onGoOn}>
            Go on
          </Button>
          <Button size="compact-sm" variant="default" onClick={onStartFresh}>
            Start fresh
          </Button>
        </>
      }
    >
      <p>
        Welcome back. {run.tableName}, {run.name} {where}.{' '}
        <span className={classes.quiet}>
          {table === run.tableName
            ? 'It goes on to the same digits as if nothing had happened.'
            : `Open ${run.tableName} again to go on with it.`}
        </span>
      </p>
    </Notice>
  );
}
