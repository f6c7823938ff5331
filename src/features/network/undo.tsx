import { Button } from '@mantine/core';
import { say } from '@/words/say';
import classes from './network-section.module.css';

/** What was last taken away, and the way back. */
export function Undo({ what, onUndo }: { what: string | null; onUndo: () => void }) {
  if (what === null) return null;
  return (
    <p className={classes.undo}>
      {what}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={say('network.undoNamed', { what })}
        onClick={onUndo}
      >
        {say('common.undo')}
      </Button>
    </p>
  );
}
