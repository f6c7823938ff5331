import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { say } from '@/words/say';
import classes from './section.module.css';

interface Props {
  number: number;
  title: string;
  /** What is set inside, in a few words; shown when folded too. */
  summary: ReactNode;
  startsOpen: boolean;
  children: ReactNode;
}

/** A numbered part of the settings that folds to its summary. */
export function Section({ number, title, summary, startsOpen, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const headingId = useId();
  const bodyId = useId();
  return (
    <div role="group" className={classes.section} aria-labelledby={headingId}>
      <header className={classes.header}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <h2 id={headingId} className={classes.title}>
          {title}
        </h2>
        <span className={classes.summary}>{summary}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={say(open ? 'ui.fold' : 'ui.unfold', { number })}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
        </ActionIcon>
      </header>
      <div id={bodyId} hidden={!open} className={classes.body}>
        {children}
      </div>
    </div>
  );
}
