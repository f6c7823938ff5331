import { Button, Progress } from '@mantine/core';
import { toUserErrorData } from '@/core/errors';
import type { JobState } from '@/ui/job';
import { ErrorProblem } from '@/ui/error-problem';
import { say } from '@/words/say';
import classes from './why.module.css';

interface Props {
  state: JobState<unknown>;
  work: 'importance' | 'dependence' | 'explanation';
  onCancel: () => void;
}

/** How far long work is, with a way out; or what went wrong with it. */
export function JobProgress({ state, work, onCancel }: Props) {
  if (state.status === 'failed') {
    return <ErrorProblem error={toUserErrorData(state.thrown)} />;
  }
  if (state.status !== 'running') return null;
  return (
    <div className={classes.running}>
      <Progress
        className={classes.progress}
        value={state.share * 100}
        aria-label={say(`why.progress.${work}`)}
      />
      <Button size="xs" variant="default" onClick={onCancel}>
        {say(`why.cancel.${work}`)}
      </Button>
    </div>
  );
}
