import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { isActive, type Run } from '@/core/training/run';
import classes from './run-bar.module.css';

interface Props {
  run: Run | null;
  /** Why Train is off, or null where it is on. */
  blocked: string | null;
  onTrain: () => void;
  onPause: () => void;
  onResume: () => void;
  onStop: () => void;
}

/** Train, and while a run is on, Pause or Resume and Stop. Under the thumb on a phone. */
export function RunBar({ run, blocked, onTrain, onPause, onResume, onStop }: Props) {
  if (!isActive(run)) {
    return (
      <div className={classes.bar}>
        {blocked && (
          <p id="why-train-is-off" className={classes.why}>
            {blocked}
          </p>
        )}
        <Button
          fullWidth
          size="md"
          leftSection={<IconPlayerPlay size={18} />}
          disabled={blocked !== null}
          aria-describedby={blocked ? 'why-train-is-off' : undefined}
          onClick={once(onTrain)}
        >
          Train
        </Button>
      </div>
    );
  }
  const paused = run?.status === 'paused';
  return (
    <div className={classes.bar} data-two>
      <Button
        size="md"
        variant={paused ? 'filled' : 'default'}
        disabled={run?.status === 'preparing'}
        leftSection={paused ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
        onClick={once(paused ? onResume : onPause)}
      >
        {paused ? 'Resume' : 'Pause'}
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<IconPlayerStop size={18} />}
        onClick={once(onStop)}
      >
        Stop
      </Button>
    </div>
  );
}

/** Train gives its place to Pause and Stop and back: the second click of a double click must not press what came there. */
function once(press: () => void) {
  return (event: MouseEvent) => {
    if (event.detail <= 1) press();
  };
}
