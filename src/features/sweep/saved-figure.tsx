import type { ReactNode } from 'react';
import { saveChartImage } from '@/io/write/chart-image';
import { SaveChart } from '@/ui/save-chart';
import classes from './sweep.module.css';

interface Props {
  /** What the chart is called, also as a saved picture. */
  title: string;
  /** A line above it. */
  caption?: string;
  /** As wide as the panel, as a chart can be read, or as what is in it. */
  width: 'full' | 'chart' | 'fitting';
  children: ReactNode;
}

/** A chart of the panel with a way to save it in the corner above it. */
export function SavedFigure({ title, caption, width, children }: Props) {
  return (
    <figure className={classes.figure} data-width={width} aria-label={title}>
      <div className={classes.figureHead}>
        <figcaption className={classes.caption}>{caption}</figcaption>
        <SaveChart title={title} save={saveChartImage} />
      </div>
      {children}
    </figure>
  );
}
