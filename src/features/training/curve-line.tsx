import { memo, useMemo } from 'react';
import { smoothed } from '@/core/training/smooth';
import { thinIndices } from '@/core/training/thin';
import { linePath, type Geometry } from './curve-geometry';
import type { CurveLine } from './curve-lines';
import { markerPath, markersOf } from './curve-markers';
import classes from './curve-plot.module.css';

const maxPoints = 240;

interface Props extends Pick<CurveLine, 'values' | 'series' | 'slot'> {
  geometry: Geometry;
  smoothing: number;
}

/** One curve: smoothed where asked for, with the raw one faintly behind it, and with markers where it is another run's. */
export const DrawnLine = memo(function DrawnLine(props: Props) {
  const { values, series, slot, geometry, smoothing } = props;
  const main = useMemo(() => smoothed(values, smoothing), [values, smoothing]);
  const path = useMemo(() => pathOf(geometry, main), [geometry, main]);
  const raw = useMemo(
    () => (main === values ? null : pathOf(geometry, values)),
    [geometry, main, values],
  );
  const markers = useMemo(
    () => (slot === null ? null : markersOf(geometry, main, slot)),
    [geometry, main, slot],
  );
  return (
    <g className={classes.line} data-series={series} data-slot={styleOf(slot)}>
      {raw !== null && <path d={raw} data-raw />}
      <path d={path} />
      {markers !== null && <path d={markers} data-marker />}
    </g>
  );
});

interface KeyProps {
  series: CurveLine['series'];
  slot: number | null;
}

/** A short piece of a curve, for legends. */
export function LineKey({ series, slot }: KeyProps) {
  return (
    <svg className={classes.key} width={22} height={10} aria-hidden>
      <g className={classes.line} data-series={series} data-slot={styleOf(slot)}>
        <path d="M0 5H22" />
        {slot !== null && <path d={markerPath(slot, 11, 5)} data-marker />}
      </g>
    </svg>
  );
}

/** How many colours there are for compared runs; markers tell apart those that share one. */
const colours = 6;

/** The number that chooses a line's colour in the style sheet; none for the shown run. */
export function styleOf(slot: number | null): number | undefined {
  return slot === null ? undefined : slot % colours;
}

function pathOf(geometry: Geometry, values: readonly number[]): string {
  const [from, to] = geometry.x.domain;
  const first = Math.max(0, Math.floor(from) - 2);
  const seen = first === 0 && to >= values.length ? values : values.slice(first, Math.ceil(to) + 1);
  const indices = thinIndices(seen, maxPoints);
  return linePath(geometry, values, first === 0 ? indices : indices.map((index) => index + first));
}
