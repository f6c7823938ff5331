import type { ReactNode } from 'react';
import type { Axis } from '@/core/training/axis';
import { saveChartImage } from '@/io/write/chart-image';
import { ChartNumbers, type NumbersTable } from '@/ui/chart-numbers';
import { SaveChart } from '@/ui/save-chart';
import { shortNumber } from './texts';
import classes from './plot.module.css';

const width = 340;
const height = 260;
const margin = { left: 56, right: 14, top: 10, bottom: 42 };

/** Where values lie, in the drawing's own units. */
export interface Scale {
  x(value: number): number;
  y(value: number): number;
}

interface Props {
  /** What is drawn, for those who do not see it. */
  label: string;
  x: Axis;
  y: Axis;
  xTitle: string;
  yTitle: string;
  /** One sentence under the drawing: what to read in it. */
  caption: ReactNode;
  /** The points behind it. */
  numbers: NumbersTable;
  children: (scale: Scale) => ReactNode;
}

/** A small chart's frame: grid, axes with their titles, and a caption. */
export function Plot({ label, x, y, xTitle, yTitle, caption, numbers, children }: Props) {
  const scale: Scale = {
    x: (value) => margin.left + shareOf(x, value) * (width - margin.left - margin.right),
    y: (value) =>
      height - margin.bottom - shareOf(y, value) * (height - margin.top - margin.bottom),
  };
  const [left, right, top, bottom] = [
    margin.left,
    width - margin.right,
    margin.top,
    height - margin.bottom,
  ];
  return (
    <figure className={classes.plot} aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <g className={classes.grid}>
          {x.ticks.map((tick) => (
            <line key={`x${tick}`} x1={scale.x(tick)} x2={scale.x(tick)} y1={top} y2={bottom} />
          ))}
          {y.ticks.map((tick) => (
            <line key={`y${tick}`} x1={left} x2={right} y1={scale.y(tick)} y2={scale.y(tick)} />
          ))}
        </g>
        {children(scale)}
        <g className={classes.texts}>
          {x.ticks.map((tick) => (
            <text key={tick} x={scale.x(tick)} y={bottom + 16} textAnchor="middle">
              {shortNumber(tick)}
            </text>
          ))}
          {y.ticks.map((tick) => (
            <text key={tick} x={left - 6} y={scale.y(tick) + 4} textAnchor="end">
              {shortNumber(tick)}
            </text>
          ))}
          <text x={(left + right) / 2} y={height - 6} textAnchor="middle" data-title>
            {xTitle}
          </text>
          <text
            transform={`translate(12 ${(top + bottom) / 2}) rotate(-90)`}
            textAnchor="middle"
            data-title
          >
            {yTitle}
          </text>
        </g>
      </svg>
      <figcaption>{caption}</figcaption>
      <ChartNumbers title={label} {...numbers} />
      <div className={classes.save}>
        <SaveChart title={label} save={saveChartImage} />
      </div>
    </figure>
  );
}

function shareOf({ domain: [from, to] }: Axis, value: number): number {
  return (value - from) / (to - from);
}

/** An SVG path through points; the values are in the axes' units. */
export function pathThrough(
  scale: Scale,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  places: ArrayLike<number>,
): string {
  let path = '';
  for (let index = 0; index < places.length; index++) {
    const at = places[index];
    path += `${index === 0 ? 'M' : 'L'}${scale.x(xs[at]).toFixed(1)} ${scale.y(ys[at]).toFixed(1)}`;
  }
  return path;
}

/** An SVG path of one dot a point, for a stroke with round ends. */
export function dotsAt(
  scale: Scale,
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  places: ArrayLike<number>,
): string {
  let path = '';
  for (let index = 0; index < places.length; index++) {
    const at = places[index];
    path += `M${scale.x(xs[at]).toFixed(1)} ${scale.y(ys[at]).toFixed(1)}h0`;
  }
  return path;
}
