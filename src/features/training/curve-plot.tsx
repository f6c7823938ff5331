import { useElementSize } from '@mantine/hooks';
import { memo, useId, useMemo, type ReactNode } from 'react';
import type { Axis } from '@/core/training/axis';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import type { CurveControl } from './curve-control';
import { margins, xOf, yOf, type Geometry } from './curve-geometry';
import { DrawnLine } from './curve-line';
import { readingOrder, type CurveLine } from './curve-lines';
import type { Mark } from './curve-marks';
import { CurveTooltip } from './curve-tooltip';
import { LazyFrame } from './lazy-frame';
import { PlotMarks } from './plot-marks';
import { usePlotInput } from './use-plot-input';
import classes from './curve-plot.module.css';

interface Props {
  /** Accessible name. */
  label: string;
  /** From the faintest to the strongest. */
  lines: readonly CurveLine[];
  x: Axis;
  y: Axis;
  log: boolean;
  smoothing: number;
  baseline: number | null;
  marks: readonly Mark[];
  /** A ring around the best point of the run's validation curve, or null. */
  ring: { epoch: number; value: number } | null;
  /** Epochs done. */
  last: number;
  /** Epochs on the axis when nothing is zoomed. */
  end: number;
  control: CurveControl;
  formatValue: (value: number) => string;
  formatTick: (value: number) => string;
  /** Said in the middle while there is no line. */
  empty: ReactNode;
  /** A low strip instead of a chart. */
  low?: boolean;
}

/** The area of a chart: frame, curves, marks, and what is read at one epoch. A slider over epochs to assistive tools. */
export const CurvePlot = memo(function CurvePlot(props: Props) {
  const { lines, x, y, log, baseline, marks, ring, control, last, smoothing } = props;
  const { ref, width, height } = useElementSize();
  useLanguage();
  const geometry = useMemo<Geometry | null>(
    () => (width > 120 && height > 40 ? { width, height, x, y, log } : null),
    [width, height, x, y, log],
  );
  const { handlers, dragged } = usePlotInput({ geometry, control, last, end: props.end });
  const clip = useId();
  return (
    <div
      ref={ref}
      className={classes.plot}
      data-low={props.low || undefined}
      tabIndex={0}
      role="slider"
      aria-label={props.label}
      aria-valuemin={Math.min(1, last)}
      aria-valuemax={last}
      aria-valuenow={control.epoch ?? last}
      aria-valuetext={valueText(props)}
      {...handlers}
    >
      {geometry && (
        <>
          <LazyFrame geometry={geometry} baseline={baseline} formatValue={props.formatTick} />
          <svg className={classes.layer} width={width} height={height} aria-hidden>
            <clipPath id={clip}>
              <rect
                x={margins.left}
                y={margins.top - 6}
                width={width - margins.left - margins.right + 6}
                height={height - margins.top - margins.bottom + 12}
              />
            </clipPath>
            <PlotMarks geometry={geometry} marks={marks} />
            <g clipPath={`url(#${clip})`}>
              {lines.map(({ key, values, series, slot }) => (
                <DrawnLine
                  key={key}
                  values={values}
                  series={series}
                  slot={slot}
                  geometry={geometry}
                  smoothing={smoothing}
                />
              ))}
              {ring && <Ring geometry={geometry} {...ring} />}
            </g>
            {dragged && <Span geometry={geometry} from={dragged[0]} to={dragged[1]} />}
          </svg>
          {control.epoch !== null && control.epoch <= last && (
            <CurveTooltip
              geometry={geometry}
              epoch={control.epoch}
              chosen={control.epoch === control.chosen}
              lines={lines}
              marks={marks}
              smoothing={smoothing}
              formatValue={props.formatValue}
            />
          )}
        </>
      )}
      {lines.every(({ values }) => values.length === 0) && (
        <p className={classes.empty}>
          <span>{props.empty}</span>
        </p>
      )}
    </div>
  );
});

function Ring({ geometry, epoch, value }: { geometry: Geometry; epoch: number; value: number }) {
  const y = yOf(geometry, value);
  if (Number.isNaN(y)) return null;
  return <circle className={classes.ring} cx={xOf(geometry, epoch)} cy={y} r={5} />;
}

function Span({ geometry, from, to }: { geometry: Geometry; from: number; to: number }) {
  const left = xOf(geometry, from);
  return (
    <rect
      className={classes.span}
      x={left}
      y={margins.top}
      width={xOf(geometry, to) - left}
      height={geometry.height - margins.top - margins.bottom}
    />
  );
}

function valueText({ lines, last, control, formatValue }: Props): string {
  const epoch = Math.min(control.epoch ?? last, last);
  if (epoch < 1) return say('training.curves.noValue');
  const values = readingOrder(lines)
    .filter((line) => line.values.length >= epoch)
    .map((line) => `${line.label} ${formatValue(line.values[epoch - 1])}`);
  return say('training.curves.valuesAt', { epoch, values: values.join(', ') });
}
