import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import { rowShares, type ConfusionMatrix } from '@/core/metrics/confusion';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import type { Cell } from './cell-rows';
import { percentText, shorten } from './texts';
import classes from './confusion-table.module.css';

interface Props {
  matrix: ConfusionMatrix;
  names: readonly string[];
  /** Output indices to draw. */
  shown: readonly number[];
  open: Cell | null;
  onCell: (cell: Cell) => void;
}

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Rows by true and predicted class. One cell is in the tab order; the arrow keys go from cell to cell. */
export const ConfusionTable = memo(function ConfusionTable(props: Props) {
  const { matrix, names, shown, open, onCell } = props;
  const { counts, numClasses } = matrix;
  const shares = useMemo(() => rowShares(matrix), [matrix]);
  // Said once, not at every move of the focus: of 50 classes there are 2,500.
  const cells = useMemo(
    () => shown.map((actual) => textsOfLine(matrix, shares, { names, shown, actual })),
    [matrix, shares, names, shown],
  );
  const [focused, setFocused] = useState({ line: 0, column: 0 });

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const step = steps[event.key];
    const from = placeOf(event.target);
    if (!step || !from) return;
    event.preventDefault();
    const within = (place: number) => Math.max(0, Math.min(shown.length - 1, place));
    const [line, column] = [within(from.line + step[0]), within(from.column + step[1])];
    setFocused({ line, column });
    event.currentTarget
      .querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`)
      ?.focus();
  }

  return (
    <div className={classes.scroll}>
      <table
        className={classes.matrix}
        aria-label={say('results.confusion.matrix')}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td className={classes.corner}>
              {say('results.confusion.predicted')}
              <br />
              {say('results.confusion.true')}
            </td>
            {shown.map((own) => (
              <th key={own} scope="col" title={names[own]}>
                {shorten(names[own], 14)}
              </th>
            ))}
            <th scope="col" className={classes.total}>
              {say('results.confusion.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((actual, line) => (
            <tr key={actual}>
              <th scope="row" title={names[actual]}>
                {shorten(names[actual], 14)}
              </th>
              {shown.map((predicted, column) => {
                const at = actual * numClasses + predicted;
                const isOpen = open?.actual === actual && open.predicted === predicted;
                return (
                  <td
                    key={predicted}
                    data-right={actual === predicted || undefined}
                    style={{ background: tint(shares[at]) }}
                  >
                    <button
                      type="button"
                      aria-expanded={isOpen}
                      aria-label={cells[line][column].name}
                      tabIndex={focused.line === line && focused.column === column ? 0 : -1}
                      data-line={line}
                      data-column={column}
                      data-none={counts[at] === 0 || undefined}
                      onFocus={() => setFocused({ line, column })}
                      onClick={() => onCell({ actual, predicted })}
                    >
                      <span>{formatCount(counts[at])}</span>
                      {counts[at] > 0 && <small>{cells[line][column].share}</small>}
                    </button>
                  </td>
                );
              })}
              <td className={classes.total}>{formatCount(sumOfRow(matrix, actual))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface Line extends Pick<Props, 'names' | 'shown'> {
  actual: number;
}

/** What each cell of a true class says: its share, and its name for those who do not see where it is. */
function textsOfLine(
  { counts, numClasses }: ConfusionMatrix,
  shares: Float64Array,
  { names, shown, actual }: Line,
) {
  return shown.map((predicted) => {
    const at = actual * numClasses + predicted;
    const share = percentText(shares[at]);
    const ofCell = { actual: names[actual], predicted: names[predicted] };
    return { share, name: say('results.confusion.cell', { count: counts[at], share, ...ofCell }) };
  });
}

/** One hue from the surface up, so that the number on it can always be read. */
function tint(share: number): string {
  return `color-mix(in srgb, var(--accent) ${Math.round(share * 50)}%, var(--surface))`;
}

function sumOfRow({ counts, numClasses }: ConfusionMatrix, actual: number): number {
  let sum = 0;
  for (let own = 0; own < numClasses; own++) sum += counts[actual * numClasses + own];
  return sum;
}

function placeOf(target: EventTarget): { line: number; column: number } | null {
  if (!(target instanceof HTMLElement) || target.dataset.line === undefined) return null;
  return { line: Number(target.dataset.line), column: Number(target.dataset.column) };
}
