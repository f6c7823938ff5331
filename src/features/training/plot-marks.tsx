import { memo } from 'react';
import { useLanguage } from '@/words/use-language';
import { margins, xOf, type Geometry } from './curve-geometry';
import { markText, type Mark } from './curve-marks';
import { lettersWidth } from './fitting-ticks';
import classes from './curve-plot.module.css';

/** A vertical line where a run was changed, with what changed beside it where there is room. */
export const PlotMarks = memo(function PlotMarks({
  geometry,
  marks,
}: {
  geometry: Geometry;
  marks: readonly Mark[];
}) {
  useLanguage();
  const [from, to] = geometry.x.domain;
  const seen = marks.filter(({ epoch }) => epoch >= from && epoch <= to);
  const right = geometry.width - margins.right;
  return seen.map((mark, index) => {
    const { epoch } = mark;
    const text = markText(mark);
    const x = xOf(geometry, epoch);
    const next = index + 1 < seen.length ? xOf(geometry, seen[index + 1].epoch) : right;
    const width = lettersWidth(text) + 8;
    const before = index > 0 ? xOf(geometry, seen[index - 1].epoch) : margins.left;
    const fitsRight = x + width <= next;
    // Only the last mark may write to its left, so that no two texts meet.
    const fitsLeft = index === seen.length - 1 && before + width * (index > 0 ? 2 : 1) <= x;
    return (
      <g key={epoch} className={classes.mark}>
        <path d={`M${x} ${margins.top}V${geometry.height - margins.bottom}`} />
        {(fitsRight || fitsLeft) && (
          <text
            x={fitsRight ? x + 4 : x - 4}
            y={margins.top + 9}
            textAnchor={fitsRight ? 'start' : 'end'}
          >
            {text}
          </text>
        )}
      </g>
    );
  });
});
