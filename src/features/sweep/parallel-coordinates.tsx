import { useElementSize } from '@mantine/hooks';
import type { MetricNames } from '@/core/metrics/metric-names';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { axisTitle, chartTitle, valuesText, valueText } from './axis-text';
import { SavedFigure } from './saved-figure';
import type { Combination } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  combinations: readonly Combination[];
  names: MetricNames;
  monitor: 'val_loss' | 'val_metric';
}

const height = 200;
/** Before the page says how wide it is. */
const usualWidth = 720;
const margin = { x: 40, top: 34, bottom: 22 };

interface Scale {
  title: string;
  place(one: Combination): number;
  low: string;
  high: string;
}

/** One line a combination through all that varied to its result; the best one is strong, the others faint by rank. */
export function ParallelCoordinates({ combinations, names, monitor }: Props) {
  const { ref, width: shown } = useElementSize();
  const width = shown || usualWidth;
  const ranked = combinations.filter(({ cost }) => Number.isFinite(cost));
  if (ranked.length === 0) return null;
  const scales = scalesOf(ranked, names, monitor);
  const x = (index: number) =>
    margin.x + (index * (width - 2 * margin.x)) / Math.max(1, scales.length - 1);
  const y = (share: number) =>
    height - margin.bottom - share * (height - margin.top - margin.bottom);
  const caption = say('sweep.lines', { values: valuesText(ranked[0].first.values) });
  const path = (one: Combination) =>
    scales
      .map(
        ({ place }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(place(one)).toFixed(1)}`,
      )
      .join('');
  return (
    <SavedFigure title={chartTitle(scales.at(-1)!.title, ranked)} caption={caption} width="chart">
      <div ref={ref} className={classes.parallel}>
        <svg viewBox={`0 0 ${width} ${height}`} height={height} role="img" aria-label={caption}>
          {ranked.toReversed().map((one, index) => (
            <path
              key={one.first.id}
              d={path(one)}
              data-best={one === ranked[0] || undefined}
              opacity={0.15 + (0.6 * index) / ranked.length}
            />
          ))}
          {scales.map(({ title, low, high }, index) => (
            <g key={title} transform={`translate(${x(index)} 0)`}>
              <line y1={y(0)} y2={y(1)} />
              <text y={12} data-title>
                {title}
              </text>
              <text y={26}>{high}</text>
              <text y={height - 6}>{low}</text>
            </g>
          ))}
        </svg>
      </div>
    </SavedFigure>
  );
}

function scalesOf(ranked: readonly Combination[], names: MetricNames, monitor: Props['monitor']) {
  const keys = Object.keys(ranked[0].first.values);
  const loss = monitor === 'val_loss';
  const result = (one: Combination) => (loss ? one.loss : one.metric)?.mean ?? NaN;
  const title = `val_${loss ? names.loss : names.metric}`;
  return [
    ...keys.map((key) => valueScale(ranked, key)),
    numberScale(ranked, title, result, (value) => formatMetric(value, 3)),
  ];
}

function valueScale(ranked: readonly Combination[], key: string): Scale {
  const values = ranked.map(({ first }) => first.values[key]);
  const title = axisTitle(key);
  if (values.every((value) => typeof value === 'number')) {
    const log = key === 'learningRate' || key === 'batchSize';
    const pick = ({ first }: Combination) => Number(first.values[key]);
    return numberScale(ranked, title, pick, valueText, log);
  }
  const levels = [...new Set(values)];
  const place = ({ first }: Combination) =>
    levels.length === 1 ? 0.5 : levels.indexOf(first.values[key]) / (levels.length - 1);
  return { title, place, low: String(levels[0]), high: String(levels.at(-1)) };
}

function numberScale(
  ranked: readonly Combination[],
  title: string,
  pick: (one: Combination) => number,
  text: (value: number) => string,
  log = false,
): Scale {
  const values = ranked.map(pick);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number) => (log ? Math.log(value) : value);
  const range = at(high) - at(low);
  const place = (one: Combination) => (range > 0 ? (at(pick(one)) - at(low)) / range : 0.5);
  return { title, place, low: text(low), high: text(high) };
}
