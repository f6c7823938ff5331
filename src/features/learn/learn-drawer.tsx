import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { say } from '@/words/say';
import classes from './learn.module.css';

export interface LessonTitle {
  id: string;
  title: string;
}

interface Props {
  /** Closed, it stays as it is, out of sight. */
  open: boolean;
  titles: readonly LessonTitle[];
  current: string;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** The lesson at hand. */
  children: ReactNode;
}

/** A lesson that stays as it is while another one is looked at. */
export function LessonPart({ hidden, children }: { hidden: boolean; children: ReactNode }) {
  return (
    <div className={classes.part} hidden={hidden}>
      {children}
    </div>
  );
}

/** The lessons beside the page, which stays in use: a list of titles and the lesson at hand. Escape closes it. */
export function LearnDrawer({ open, titles, current, onChoose, onClose, children }: Props) {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
  }
  const place = titles.findIndex(({ id }) => id === current);
  return (
    <aside
      className={classes.drawer}
      aria-labelledby={headingId}
      hidden={!open}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 id={headingId} ref={heading} tabIndex={-1} className={classes.heading}>
          {say('header.learn')}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('learn.close')}
          onClick={onClose}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      <nav aria-label={say('learn.lessons')}>
        <ol className={classes.titles}>
          {titles.map(({ id, title }, index) => (
            <li key={id}>
              <button
                type="button"
                className={classes.title}
                aria-current={id === current ? 'step' : undefined}
                onClick={() => onChoose(id)}
              >
                <span aria-hidden>{index + 1}</span> {title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={classes.lesson} aria-label={titles[place]?.title}>
        <h3 className={classes.lessonTitle}>{titles[place]?.title}</h3>
        {children}
      </section>
    </aside>
  );
}
