import { memo } from 'react';
import { niceCeiling } from '@/core/training/axis';
import { formatMetric } from '@/ui/format';
import { say } from '@/words/say';
import { valuesText } from './axis-text';
import { SavedFigure } from './saved-figure';
import { Sparkline } from './sparkline';
import { stateText } from './state-text';
import type { TrialRow } from './trial-rows';
import classes from './sweep.module.css';

interface Props {
  rows: readonly TrialRow[];
  epochs: number;
  /** Id of the best run so far. */
  best: string | null;
}

/** Every run as a small picture of its loss, all on one scale. */
export function Tiles({ rows, epochs, best }: Props) {
  const top = commonTop(rows);
  return (
    <SavedFigure title={say('sweep.pictures')} caption={say('sweep.tiles')} width="full">
      <ul className={classes.tiles} tabIndex={0} aria-label={say('sweep.tiles')}>
        {rows.map((row) => (
          <Tile key={row.id} row={row} epochs={epochs} top={top} best={row.id === best} />
        ))}
      </ul>
    </SavedFigure>
  );
}

interface TileProps {
  row: TrialRow;
  epochs: number;
  top: number;
  best: boolean;
}

const Tile = memo(
  function Tile({ row, epochs, top, best }: TileProps) {
    const { run, result } = row;
    return (
      <li
        className={classes.tile}
        data-state={run?.status ?? 'waiting'}
        data-best={best || undefined}
      >
        <span className={classes.tileTitle}>{tileTitle(row)}</span>
        <Sparkline history={run?.history ?? null} epochs={epochs} top={top} />
        <span className={classes.tileState}>
          {result ? `val_loss ${formatMetric(result.valLoss, 3)}` : stateText(row)}
        </span>
      </li>
    );
  },
  (before, after) =>
    before.row.run === after.row.run &&
    before.row.id === after.row.id &&
    before.epochs === after.epochs &&
    before.top === after.top &&
    before.best === after.best,
);

function tileTitle({ values, fold, recipe, number }: TrialRow): string {
  if (fold !== null) return say('sweep.tile.fold', { fold: fold + 1 });
  if (Object.keys(values).length === 0)
    return say('sweep.tile.seed', { seed: recipe.training.seed });
  // A value stays with its name, on whichever line that is.
  const unbroken = valuesText(values).replace(/(?<!,) /g, '\u00a0');
  return say('sweep.tile.numbered', { number, values: unbroken });
}

/** Somewhat above the middle one of the first losses, in calm steps, so that one that diverges does not flatten the rest. */
function commonTop(rows: readonly TrialRow[]): number {
  const firsts = rows
    .flatMap(({ run }) => run?.history.valLoss.slice(0, 1) ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return niceCeiling(1.2 * (firsts[Math.floor(firsts.length / 2)] ?? 0));
}
