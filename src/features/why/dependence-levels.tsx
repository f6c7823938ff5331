import type { Dependence } from '@/core/explain/dependence';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import classes from './why.module.css';

interface Props {
  dependence: Dependence;
  output: number;
}

/** The mean for each level as a bar, with a dot for each single row. */
export function DependenceLevels({ dependence, output }: Props) {
  const { column, grid, average, lines, numLines, numOutputs } = dependence;
  const meanAt = (point: number) => average[point * numOutputs + output];
  const single = (line: number, point: number) =>
    lines[(line * grid.length + point) * numOutputs + output];
  const all = grid.flatMap((_, point) => [
    meanAt(point),
    ...Array.from({ length: numLines }, (_, line) => single(line, point)),
  ]);
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  const place = (value: number) => ((value - low) / (high - low || 1)) * 100;
  return (
    <ul className={classes.bars} aria-label={say('why.dependence.title', { column })}>
      {grid.map(({ value, isOther }, point) => {
        const mean = meanAt(point);
        const [from, to] = [place(Math.min(0, mean)), place(Math.max(0, mean))];
        return (
          <li key={value}>
            <span className={classes.barName}>{isOther ? say('common.otherLevels') : value}</span>
            <span className={classes.track} aria-hidden>
              <span className={classes.bar} style={{ left: `${from}%`, width: `${to - from}%` }} />
              {Array.from({ length: numLines }, (_, line) => (
                <span
                  key={line}
                  className={classes.dot}
                  style={{ left: `${place(single(line, point))}%` }}
                />
              ))}
            </span>
            <span className={classes.barValue}>{formatMetric(mean, 3)}</span>
          </li>
        );
      })}
    </ul>
  );
}
