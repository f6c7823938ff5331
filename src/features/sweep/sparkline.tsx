import { memo, useMemo } from 'react';
import { thinIndices } from '@/core/training/thin';
import type { History } from '@/core/training/history';
import classes from './sweep.module.css';

const width = 120;
const height = 40;
const maxPoints = 40;

interface Props {
  history: History | null;
  /** Epochs at the right end, and loss at the top. */
  epochs: number;
  top: number;
}

/** Loss and val_loss of one run, as small as they can be read. */
export const Sparkline = memo(function Sparkline({ history, epochs, top }: Props) {
  const lines = useMemo(
    () =>
      history && {
        training: pathOf(history.loss, epochs, top),
        validation: pathOf(history.valLoss, epochs, top),
      },
    [history, epochs, top],
  );
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {lines && (
        <>
          <path d={lines.training} data-series="training" />
          <path d={lines.validation} data-series="validation" />
        </>
      )}
    </svg>
  );
});

/** Values above the top are drawn at it. */
function pathOf(values: readonly number[], epochs: number, top: number): string {
  const step = width / Math.max(1, epochs - 1);
  return thinIndices(values, maxPoints)
    .map((index, place) => {
      const share = Math.min(1, Math.max(0, values[index] / top));
      const y = (height - 1 - share * (height - 2)).toFixed(1);
      return `${place === 0 ? 'M' : 'L'}${(index * step).toFixed(1)} ${y}`;
    })
    .join('');
}
