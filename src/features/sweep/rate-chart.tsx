import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { smoothInPlace, type RatePoint } from '@/core/experiments/suggest-rate';
import { niceCeiling } from '@/core/training/axis';
import { ChartNumbers } from '@/ui/chart-numbers';
import { formatMetric } from '@/ui/format';
import { formatNumber } from '@/ui/number-text';
import { say } from '@/words/say';
import { SavedFigure } from './saved-figure';
import classes from './sweep.module.css';

interface Props {
  points: readonly RatePoint[];
  suggested: number | null;
}

const height = 220;
/** Before the page says how wide it is. */
const usualWidth = 720;
const margin = { left: 46, right: 14, top: 10, bottom: 26 };
/** Ends of the axis as powers of ten. */
const powers = [-7, 0] as const;

/** Loss against the rate on a log scale: each step faint, smoothed strong. */
export function RateChart({ points, suggested }: Props) {
  const { ref, width: shown } = useElementSize();
  const width = shown || usualWidth;
  const drawn = useMemo(() => draw(points, width), [points, width]);
  const xOf = (rate: number) => placeOf(rate, width);
  const caption =
    suggested === null
      ? say('sweep.finder.caption')
      : say('sweep.finder.captionSuggested', { rate: formatNumber(suggested) });
  return (
    <SavedFigure title={say('sweep.finder.chart')} caption={caption} width="chart">
      <div ref={ref} className={classes.rateChart}>
        <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line x1={margin.left} x2={width - margin.right} y1={yOf(share)} y2={yOf(share)} />
              <text x={margin.left - 6} y={yOf(share) + 4} textAnchor="end">
                {formatMetric(share * drawn.top, 2)}
              </text>
            </g>
          ))}
          {Array.from({ length: powers[1] - powers[0] + 1 }, (_, index) => powers[0] + index).map(
            (power) => (
              <text key={power} x={xOf(10 ** power)} y={height - 8} textAnchor="middle">
                {formatNumber(Number(`1e${power}`))}
              </text>
            ),
          )}
          <path d={drawn.raw} data-raw />
          <path d={drawn.smooth} />
          {suggested !== null && (
            <line
              data-suggested
              x1={xOf(suggested)}
              x2={xOf(suggested)}
              y1={margin.top}
              y2={height - margin.bottom}
            />
          )}
        </svg>
      </div>
      <ChartNumbers
        title={say('sweep.finder.chart')}
        heads={[say('sweep.finder.rate'), say('sweep.finder.loss'), say('sweep.finder.smoothed')]}
        count={drawn.finite.length}
        row={(step) => [
          formatNumber(Number(drawn.finite[step].rate.toPrecision(3))),
          formatMetric(drawn.finite[step].loss),
          formatMetric(drawn.smoothed[step]),
        ]}
      />
    </SavedFigure>
  );
}

function draw(points: readonly RatePoint[], width: number) {
  const finite = points.filter(({ loss }) => Number.isFinite(loss));
  const smooth = smoothInPlace(finite.map(({ loss }) => loss));
  // What rises at the end must not flatten what fell before it.
  const top = niceCeiling(1.5 * Math.max(...smooth.slice(0, Math.max(5, smooth.length >> 1))));
  const path = (values: readonly number[]) =>
    values
      .map((value, index) => {
        const y = yOf(Math.min(1, Math.max(0, value / top)));
        return `${index === 0 ? 'M' : 'L'}${placeOf(finite[index].rate, width).toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  return {
    top,
    finite,
    smoothed: smooth,
    raw: path(finite.map(({ loss }) => loss)),
    smooth: path(smooth),
  };
}

function placeOf(rate: number, width: number): number {
  const share = (Math.log10(rate) - powers[0]) / (powers[1] - powers[0]);
  return margin.left + share * (width - margin.left - margin.right);
}

function yOf(share: number): number {
  return height - margin.bottom - share * (height - margin.top - margin.bottom);
}
