import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './keep.module.css';

interface Props {
  /** Accessible name. */
  label: string;
  children: ReactNode;
  /** What one can do about it. */
  buttons?: ReactNode;
  onClose?: () => void;
}

/** A quiet word at the top of the page, with what can be done about it. */
export function Notice({ label, children, buttons, onClose }: Props) {
  return (
    <section className={classes.notice} aria-label={label}>
      <div className={classes.words}>{children}</div>
      <div className={classes.buttons}>
        {buttons}
        {onClose && <CloseButton size="sm" aria-label={`Close: ${label}`} onClick={onClose} />}
      </div>
    </section>
  );
}
