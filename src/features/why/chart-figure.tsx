import type { ReactNode } from 'react';
import { saveChartImage } from '@/io/write/chart-image';
import { SaveChart } from '@/ui/save-chart';
import classes from './why.module.css';

interface Props {
  /** What the chart is called, also as a saved picture. */
  title: string;
  children: ReactNode;
}

/** A chart with a way to save it. */
export function ChartFigure({ title, children }: Props) {
  return (
    <figure className={classes.figure} aria-label={title}>
      <div>{children}</div>
      <SaveChart title={title} save={saveChartImage} />
    </figure>
  );
}
