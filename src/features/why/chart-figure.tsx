import type { ReactNode } from 'react';
import { saveChartImage } from '@/io/write/chart-image';
import { ChartNumbers, type NumbersTable } from '@/ui/chart-numbers';
import { SaveChart } from '@/ui/save-chart';
import classes from './why.module.css';

interface Props {
  /** What the chart is called, also as a saved picture. */
  title: string;
  /** The points behind it, where it does not say them all. */
  numbers?: NumbersTable;
  children: ReactNode;
}

/** A chart with a way to save it, and its numbers. */
export function ChartFigure({ title, numbers, children }: Props) {
  return (
    <figure className={classes.figure} aria-label={title}>
      <div>{children}</div>
      <SaveChart title={title} save={saveChartImage} />
      {numbers && <ChartNumbers title={title} {...numbers} />}
    </figure>
  );
}
