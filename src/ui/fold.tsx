import { useState, type ReactNode } from 'react';
import classes from './fold.module.css';
import unfolding from './unfolding.module.css';

interface Props {
  title: string;
  /** What is set inside, in a few words; shown when folded too. */
  summary: string;
  /** Opens it whatever a person chose: something in it is wrong. */
  forcedOpen: boolean;
  children: ReactNode;
}

/** Fields that are seldom needed, folded to one line. */
export function Fold({ title, summary, forcedOpen, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      open={open || forcedOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={`${unfolding.line} ${classes.summary}`}>
        <span className={classes.title}>{title}</span>
        <span className={classes.text}>{summary}</span>
      </summary>
      <div className={classes.fields}>{children}</div>
    </details>
  );
}
