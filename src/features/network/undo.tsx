import { Button } from '@mantine/core';
import classes from './network-section.module.css';

/** What was last taken away, and the way back. */
export function Undo({ text, onUndo }: { text: string | null; onUndo: () => void }) {
  if (text === null) return null;
  return (
    <p className={classes.undo}>
      {text}{' '}
      <Button size="compact-xs" variant="subtle" aria-label={`Undo: ${text}`} onClick={onUndo}>
        Undo
      </Button>
    </p>
  );
}
