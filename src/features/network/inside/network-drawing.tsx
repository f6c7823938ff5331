import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import type { NetworkInspection } from '@/core/network/inspection';
import type { NetworkPlan } from '@/core/network/plan';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import { columnsInWords, columnsOf, type Column } from './columns';
import { edgeBands, unitPoints, type Point } from './drawing-layout';
import classes from './network-drawing.module.css';

interface Props {
  plan: NetworkPlan;
  /** What is inside now; null draws the shape alone. */
  inspection: NetworkInspection | null;
}

const height = 250;
const leastApart = 64;

/** A picture of the network: edges by their weights, units by their mean outputs. */
export const NetworkDrawing = memo(function NetworkDrawing({ plan, inspection }: Props) {
  const { ref, width } = useElementSize();
  const columns = useMemo(() => columnsOf(plan), [plan]);
  const apart = Math.max(leastApart, width / columns.length);
  const drawnWidth = apart * columns.length;
  const points = columns.map(({ units }, i) => unitPoints(units, (i + 0.5) * apart, height));
  return (
    <div className={classes.frame} ref={ref} tabIndex={drawnWidth > width + 1 ? 0 : undefined}>
      <div role="img" aria-label={columnsInWords(columns)} style={{ width: drawnWidth }}>
        <div className={classes.heads}>
          {columns.map((column, i) => (
            <div key={i} className={classes.head}>
              <span className={classes.title}>{column.title}</span>
              <span>{formatCount(column.units)}</span>
            </div>
          ))}
        </div>
        <svg className={classes.drawing} width={drawnWidth} height={height} aria-hidden>
          {columns.slice(1).map(({ layer }, i) => (
            <Edges
              key={layer}
              kernel={inspection?.layers[layer ?? 0]?.kernel ?? null}
              from={points[i]}
              to={points[i + 1]}
            />
          ))}
          {columns.map((column, i) => (
            <Units key={i} points={points[i]} outputs={outputsOf(column, inspection)} />
          ))}
        </svg>
        <div className={classes.heads}>
          {columns.map((column, i) => (
            <div key={i} className={classes.head}>
              {column.units > points[i].length && (
                <span>
                  {say('network.inside.more', { number: column.units - points[i].length })}
                </span>
              )}
              {column.after.map((words, k) => (
                <span key={k}>{words}</span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
});

interface EdgesProps {
  kernel: Parameters<typeof edgeBands>[0];
  from: readonly Point[];
  to: readonly Point[];
}

function Edges({ kernel, from, to }: EdgesProps) {
  return edgeBands(kernel, from, to).map(({ sign, strength, path }) => (
    <path
      key={sign + strength}
      className={classes.edge}
      data-sign={sign}
      data-strength={strength}
      d={path}
    />
  ));
}

function Units({ points, outputs }: { points: readonly Point[]; outputs: Float32Array | null }) {
  const largest = outputs?.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return points.map(({ x, y }, unit) => {
    const output = outputs?.[unit] ?? 0;
    return (
      <g key={unit}>
        <circle cx={x} cy={y} r={5.5} className={classes.ground} />
        <circle
          cx={x}
          cy={y}
          r={5.5}
          className={classes.unit}
          data-sign={output < 0 ? 'negative' : 'positive'}
          fillOpacity={Math.abs(output) / largest}
        />
      </g>
    );
  });
}

function outputsOf({ layer }: Column, inspection: NetworkInspection | null): Float32Array | null {
  if (layer === null) return inspection?.inputs ?? null;
  return inspection?.layers[layer]?.activations ?? null;
}
