import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '@/words/say';
import classes from './keep.module.css';

interface Props {
  /** Accessible name. */
  label: string;
  children: ReactNode;
  /** What one can do about it. */
  buttons?: ReactNode;
  onClose?: () => void;
  /** It answers what was just done, so it comes into sight where it is out of it. */
  isAnswer?: boolean;
}

const intoSight = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: 'nearest' });

/** A quiet word at the top of the page, with what can be done about it. */
export function Notice({ label, children, buttons, onClose, isAnswer }: Props) {
  return (
    <section ref={isAnswer ? intoSight : null} className={classes.notice} aria-label={label}>
      <div className={classes.words}>{children}</div>
      <div className={classes.buttons}>
        {buttons}
        {onClose && (
          <CloseButton
            size="sm"
            aria-label={say('keep.closeNotice', { label })}
            onClick={onClose}
          />
        )}
      </div>
    </section>
  );
}
