import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { sayNote } from '@/core/table/say-note';
import type { ReadNote } from '@/core/table/table-info';
import type { TableWarning } from '@/core/table/warnings';
import { say } from '@/words/say';
import classes from './findings.module.css';

interface Props {
  warnings: readonly TableWarning[];
  notes: readonly ReadNote[];
}

interface Finding {
  message: string;
  hint?: string;
  isWarning: boolean;
}

/** What to know of the table: warnings first, then what the reader mended. Of many the first shows, the rest on demand. */
export const Findings = memo(function Findings({ warnings, notes }: Props) {
  const [open, setOpen] = useState(false);
  const all: Finding[] = [
    ...warnings.map(({ message, hint }) => ({ message, hint, isWarning: true })),
    ...notes.map((note) => ({ message: sayNote(note), isWarning: false })),
  ];
  if (all.length === 0) return null;
  const folds = all.length > 2;
  const shown = folds && !open ? all.slice(0, 1) : all;
  return (
    <div className={classes.findings}>
      <ul className={classes.list} aria-label={say('data.toKnow')}>
        {shown.map(({ message, hint, isWarning }, index) => (
          <li key={index} className={classes.finding} data-warning={isWarning || undefined}>
            {isWarning ? <IconAlertTriangle size={16} /> : <IconInfoCircle size={16} />}
            <span>
              {message}
              {hint && <span className={classes.hint}> {hint}</span>}
            </span>
          </li>
        ))}
      </ul>
      {folds && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? say('data.showFirst') : say('data.showMore', { number: all.length - 1 })}
        </button>
      )}
    </div>
  );
});
