import { useId, type ReactNode } from 'react';
import classes from './results.module.css';

interface Props {
  title: string;
  /** In columns of the grid; one by default. */
  width?: 'single' | 'double' | 'full';
  children: ReactNode;
}

/** One look at the result, under its title. */
export function Card({ title, width = 'single', children }: Props) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id} data-width={width}>
      <h3 id={id} className={classes.cardTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
