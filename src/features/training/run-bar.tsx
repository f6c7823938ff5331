import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useRef, type MouseEvent } from 'react';
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

/**
 * Train, and while a run is on, Pause or Resume and Stop. Under the thumb on a phone. Train, Pause and Resume are one
 * button that changes, so that the keyboard's focus stays where it was.
 */
export function RunBar({ run, blocked, onTrain, onPause, onResume, onStop }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  const active = isActive(run);
  const off = !active && blocked !== null;
  const goes = !active || run?.status === 'paused';
  function stop(event: MouseEvent) {
    if (isSecondClick(event)) return;
    if (event.detail === 0) main.current?.focus();
    onStop();
  }
  function pressMain(event: MouseEvent) {
    if (isSecondClick(event)) return;
    if (!active) onTrain();
    else if (run?.status === 'paused') onResume();
    else onPause();
  }
  return (
    <div className={classes.bar} data-two={active || undefined}>
      {off && (
        <p id="why-train-is-off" className={classes.why}>
          {blocked}
        </p>
      )}
      <Button
        ref={main}
        size="md"
        variant={goes ? 'filled' : 'default'}
        disabled={off}
        aria-describedby={off ? 'why-train-is-off' : undefined}
        leftSection={goes ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
        onClick={pressMain}
      >
        {!active ? 'Train' : run?.status === 'paused' ? 'Resume' : 'Pause'}
      </Button>
      {active && (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerStop size={18} />}
          onClick={stop}
        >
          Stop
        </Button>
      )}
    </div>
  );
}

/** Train gives its place to Pause and Stop and back: the second click of a double click must not press what came there. */
function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1;
}
