import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Dependence } from '@/core/explain/dependence';
import { formatValue } from '@/core/table/format-cell';
import type { ColumnType } from '@/core/table/table';
import { axisAround, axisOver } from '@/core/training/axis';
import type { NumbersTable } from '@/ui/chart-numbers';
import { formatMetric } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import classes from './why.module.css';

interface Props {
  dependence: Dependence;
  output: number;
  /** What is predicted, along the axis. */
  outputTitle: string;
  type: ColumnType;
}

const height = 240;
const margin = { left: 66, right: 12, top: 8, bottom: 42 };
const bottom = height - margin.bottom;
const middle = (margin.top + bottom) / 2;

/** The mean as a strong line over single rows as faint ones, along a column of numbers or dates. */
export function DependencePlot({ dependence, output, outputTitle, type }: Props) {
  const { ref, width } = useElementSize();
  const drawn = useMemo(
    () => (width > 0 ? draw(dependence, output, type, width) : null),
    [dependence, output, type, width],
  );
  const { column, grid } = dependence;
  const mean = meanOf(dependence, output);
  const text = (value: number) => valueText(type, value);
  return (
    <div ref={ref} className={classes.plot}>
      {drawn && (
        <svg width={width} height={height} aria-hidden>
          {drawn.yTicks.map(({ at, label }) => (
            <g key={label}>
              <line x1={margin.left} x2={width - margin.right} y1={at} y2={at} />
              <text x={margin.left - 6} y={at + 4} textAnchor="end">
                {label}
              </text>
            </g>
          ))}
          {drawn.xTicks.map(({ at, label }) => (
            <text key={label} x={at} y={height - 26} textAnchor="middle">
              {label}
            </text>
          ))}
          <text x={(margin.left + width) / 2} y={height - 6} textAnchor="middle" data-title>
            {shortened(column)}
          </text>
          <text transform={`translate(12 ${middle}) rotate(-90)`} textAnchor="middle" data-title>
            {shortened(outputTitle)}
          </text>
          <path d={drawn.lines} data-line />
          <path d={drawn.mean} data-mean />
          {drawn.rug.map((at) => (
            <line key={at} x1={at} x2={at} y1={bottom - 4} y2={bottom} data-rug />
          ))}
        </svg>
      )}
      <p className="visually-hidden">
        {say('why.dependence.ends', {
          from: formatMetric(mean[0], 3),
          first: text(Number(grid[0].value)),
          to: formatMetric(mean.at(-1), 3),
          last: text(Number(grid.at(-1)!.value)),
        })}
      </p>
    </div>
  );
}

function meanOf({ grid, average, numOutputs }: Dependence, output: number): number[] {
  return grid.map((_, point) => average[point * numOutputs + output]);
}

/** Each value of the column with the mean prediction, and how far single rows go. */
export function dependenceNumbers(
  dependence: Dependence,
  output: number,
  outputTitle: string,
  type: ColumnType,
): NumbersTable {
  const { column, grid, lines, numLines, numOutputs } = dependence;
  const mean = meanOf(dependence, output);
  const single = (point: number) =>
    Array.from(
      { length: numLines },
      (_, line) => lines[(line * grid.length + point) * numOutputs + output],
    );
  return {
    heads: [
      column,
      `${outputTitle}, ${say('why.dependence.mean')}`,
      say('why.dependence.least'),
      say('why.dependence.most'),
    ],
    count: grid.length,
    row: (point) => [
      valueText(type, Number(grid[point].value)),
      formatMetric(mean[point]),
      formatMetric(Math.min(...single(point))),
      formatMetric(Math.max(...single(point))),
    ],
  };
}

/** A name that would be longer than its axis is cut. */
function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}

function valueText(type: ColumnType, value: number): string {
  return type === 'date' ? formatValue('date', value).slice(0, 10) : formatNumber(value);
}

function draw(dependence: Dependence, output: number, type: ColumnType, width: number) {
  const { grid, lines, numLines, numOutputs } = dependence;
  const values = grid.map(({ value }) => Number(value));
  const single = Array.from({ length: numLines }, (_, line) =>
    grid.map((_, point) => lines[(line * grid.length + point) * numOutputs + output]),
  );
  const mean = meanOf(dependence, output);
  const all = [...single.flat(), ...mean];
  const y = axisAround(Math.min(...all), Math.max(...all));
  const [low, high] = [values[0], values.at(-1)!];
  const xOf = (value: number) =>
    margin.left + ((value - low) / (high - low || 1)) * (width - margin.left - margin.right);
  const yOf = (value: number) =>
    bottom - ((value - y.domain[0]) / (y.domain[1] - y.domain[0])) * (bottom - margin.top);
  const path = (ys: readonly number[]) =>
    ys
      .map(
        (value, i) => `${i === 0 ? 'M' : 'L'}${xOf(values[i]).toFixed(1)} ${yOf(value).toFixed(1)}`,
      )
      .join('');
  return {
    yTicks: y.ticks.map((tick) => ({ at: yOf(tick), label: formatNumber(tick) })),
    xTicks: xTicksOf(type, low, high, width).map((tick) => ({
      at: Math.min(width - 30, xOf(tick)),
      label: valueText(type, tick),
    })),
    lines: single.map(path).join(''),
    mean: path(mean),
    rug: [...new Set(values.map((value) => Number(xOf(value).toFixed(1))))],
  };
}

/** Round numbers; for dates the ends and the middle. */
function xTicksOf(type: ColumnType, low: number, high: number, width: number): readonly number[] {
  if (low === high) return [low];
  if (type === 'date') return width < 420 ? [low, high] : [low, (low + high) / 2, high];
  return axisOver(low, high, type === 'integer' || type === 'boolean').ticks;
}
