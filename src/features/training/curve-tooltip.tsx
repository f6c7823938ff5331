import { smoothed } from '@/core/training/smooth';
import { say } from '@/words/say';
import { margins, xOf, yOf, type Geometry } from './curve-geometry';
import { LineKey, styleOf } from './curve-line';
import { readingOrder, type CurveLine } from './curve-lines';
import { markText, type Mark } from './curve-marks';
import classes from './curve-plot.module.css';

interface Props {
  geometry: Geometry;
  epoch: number;
  /** It stays when the pointer leaves. */
  chosen: boolean;
  lines: readonly CurveLine[];
  marks: readonly Mark[];
  smoothing: number;
  formatValue: (value: number) => string;
}

/** The values of one epoch: a line across, a dot on each curve, and the numbers beside it. */
export function CurveTooltip(props: Props) {
  const { geometry, epoch, chosen, lines, marks, smoothing, formatValue } = props;
  const [from, to] = geometry.x.domain;
  if (epoch < from || epoch > to) return null;
  const x = xOf(geometry, epoch);
  const left = x > geometry.width / 2;
  const read = readingOrder(lines).filter(({ values }) => values.length >= epoch);
  const average = ({ values }: CurveLine) => smoothed(values.slice(0, epoch), smoothing)[epoch - 1];
  return (
    <>
      <svg className={classes.layer} width={geometry.width} height={geometry.height} aria-hidden>
        <path
          className={classes.cursor}
          data-chosen={chosen || undefined}
          d={`M${x} ${margins.top}V${geometry.height - margins.bottom}`}
        />
        {read.map((line) => {
          const y = yOf(geometry, average(line));
          const inside = y >= margins.top - 1 && y <= geometry.height - margins.bottom + 1;
          return (
            inside && (
              <g
                key={line.key}
                className={classes.line}
                data-series={line.series}
                data-slot={styleOf(line.slot)}
              >
                <circle className={classes.dot} cx={x} cy={y} r={3.5} />
              </g>
            )
          );
        })}
      </svg>
      <div
        className={classes.tooltip}
        data-low={isHigh(geometry, read, epoch) || undefined}
        style={left ? { right: geometry.width - x + 10 } : { left: x + 10 }}
        aria-hidden
      >
        <strong>{say('training.tools.epoch', { epoch })}</strong>
        {read.map((line) => (
          <span key={line.key} className={classes.read}>
            <LineKey series={line.series} slot={line.slot} />
            <span>{line.label}</span>
            <b>{formatValue(line.values[epoch - 1])}</b>
            {smoothing > 0 && <i>≈ {formatValue(average(line))}</i>}
          </span>
        ))}
        {marks
          .filter((mark) => mark.epoch === epoch || mark.epoch === epoch - 1)
          .map((mark) => (
            <em key={mark.epoch}>{markText(mark)}</em>
          ))}
      </div>
    </>
  );
}

/** Whether most of what is read lies in the upper half, where it should not be covered. */
function isHigh(geometry: Geometry, lines: readonly CurveLine[], epoch: number): boolean {
  const middle = (margins.top + geometry.height - margins.bottom) / 2;
  const high = lines.filter(({ values }) => yOf(geometry, values[epoch - 1]) < middle);
  return high.length * 2 > lines.length;
}
