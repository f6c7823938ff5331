import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { memo, useRef, type MouseEvent } from 'react';
import { isActive, type RunStatus } from '@/core/training/run';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import classes from './run-bar.module.css';

interface Props {
  /** Of the run that is on or shown; null before the first. */
  status: RunStatus | null;
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
export const RunBar = memo(function RunBar(props: Props) {
  const { status, blocked, onTrain, onPause, onResume, onStop } = props;
  useLanguage();
  const main = useRef<HTMLButtonElement>(null);
  const active = status !== null && isActive({ status });
  const off = !active && blocked !== null;
  const goes = !active || status === 'paused';
  function stop(event: MouseEvent) {
    if (isSecondClick(event)) return;
    if (event.detail === 0) main.current?.focus();
    onStop();
  }
  function pressMain(event: MouseEvent) {
    if (isSecondClick(event)) return;
    if (!active) onTrain();
    else if (status === 'paused') onResume();
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
        {say(
          !active ? 'training.train' : status === 'paused' ? 'training.resume' : 'training.pause',
        )}
      </Button>
      {active && (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerStop size={18} />}
          onClick={stop}
        >
          {say('training.stop')}
        </Button>
      )}
    </div>
  );
});

/** Train gives its place to Pause and Stop and back: the second click of a double click must not press what came there. */
function isSecondClick(event: MouseEvent): boolean {
  return event.detail > 1;
}
