import { Button, Progress } from '@mantine/core';
import { formatCount } from '@/ui/format';
import type { Reading } from './state';
import classes from './app.module.css';

/** Shows how far the reading of a file is, with a way out. */
export function ReadingNotice({ reading, onCancel }: { reading: Reading; onCancel: () => void }) {
  return (
    <div className={classes.reading}>
      <span>
        Reading {reading.name}
        {reading.rows > 0 && `, ${formatCount(reading.rows)} rows so far`}
      </span>
      <Progress value={reading.share * 100} aria-label="Share of the file read" />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
