import type { History } from '@/core/training/history';
import { linePath, shortNumber } from './line-path';
import { say } from '@/words/say';
import classes from './learn.module.css';

interface Props {
  name: string;
  history: History;
  series: 'loss' | 'metric';
  /** Name of the series as Keras has it. */
  label: string;
  /** Null before it is known. */
  epochs: number | null;
  /** Top of the vertical axis, the same for all that are compared. */
  top: number;
}

const width = 200;
const height = 96;

/** A small chart of one run: training solid, validation dashed, from 0 to `top`. */
export function Sparkline({ name, history, series, label, epochs, top }: Props) {
  const training = history[series];
  const validation = series === 'loss' ? history.valLoss : history.valMetric;
  const scale = { width, height, epochs: epochs ?? 1, top };
  return (
    <svg
      className={classes.spark}
      viewBox={`-44 -12 ${width + 50} ${height + 36}`}
      role="img"
      aria-label={spoken(name, label, training, validation)}
    >
      <path className={classes.axis} d={`M0 0V${height}H${width}`} />
      {epochs !== null && (
        <>
          <text x={-6} y={5} textAnchor="end">
            {shortNumber(top)}
          </text>
          <text x={-6} y={height} textAnchor="end">
            0
          </text>
          <text x={width} y={height + 18} textAnchor="end">
            {say('learn.epochs', { epochs })}
          </text>
        </>
      )}
      <path className={classes.training} d={linePath(training, scale)} />
      <path className={classes.validation} d={linePath(validation, scale)} />
    </svg>
  );
}

function spoken(name: string, label: string, training: number[], validation: number[]): string {
  if (training.length === 0) return say('learn.noCurve', { name });
  const [from, to] = [training[0], training.at(-1)!].map(shortNumber);
  const [valFrom, valTo] = [validation[0], validation.at(-1)!].map(shortNumber);
  return say('learn.curve', { name, label, from, to, valFrom, valTo });
}
