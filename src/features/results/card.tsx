import { useId, type ReactNode } from 'react';
import classes from './results.module.css';

interface Props {
  title: string;
  /** Takes the whole width. */
  wide?: boolean;
  children: ReactNode;
}

/** One look at the result, under its title. */
export function Card({ title, wide, children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id} data-wide={wide || undefined}>
      <h3 id={id} className={classes.cardTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
