import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { preloadFrame } from '@/features/training/lazy-frame';
import { say } from '@/words/say';
import type { Reading } from './state';
import classes from './app.module.css';

/** Shows how far the reading of a file is, with a way out. */
export function ReadingNotice({ reading, onCancel }: { reading: Reading; onCancel: () => void }) {
  useEffect(preloadFrame, []);
  return (
    <div className={classes.reading}>
      <span>
        {reading.rows > 0
          ? say('reading.rows', { name: reading.name, rows: reading.rows })
          : say('reading.name', { name: reading.name })}
      </span>
      <Progress value={reading.share * 100} aria-label={say('reading.share')} />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {say('common.cancel')}
      </Button>
    </div>
  );
}
