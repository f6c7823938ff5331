import { CloseButton } from '@mantine/core';
import { memo, useCallback, useMemo, useState } from 'react';
import type { ConfusionMatrix } from '@/core/metrics/confusion';
import { rowsOfCell } from '@/core/metrics/mistakes';
import { formatCount, plural } from '@/ui/format';
import { Card } from './card';
import { ConfusionTable } from './confusion-table';
import { RowList, type Fact, type RowSource } from './row-list';
import type { Scored } from './scored';
import { percentText } from './texts';
import { shownClasses } from './shown-classes';
import classes from './results.module.css';

interface Props extends RowSource {
  scored: Scored;
  matrix: ConfusionMatrix;
}

export interface Cell {
  actual: number;
  predicted: number;
}

/** Which classes are taken for which; a click on a cell shows its rows. */
export const ConfusionCard = memo(function ConfusionCard({ scored, matrix, ...source }: Props) {
  const [cell, setCell] = useState<Cell | null>(null);
  const shown = useMemo(() => shownClasses(matrix), [matrix]);
  const toggle = useCallback(
    (next: Cell) =>
      setCell((before) =>
        before?.actual === next.actual && before.predicted === next.predicted ? null : next,
      ),
    [],
  );
  return (
    <Card title="Confusion" wide>
      <ConfusionTable
        matrix={matrix}
        names={scored.names}
        shown={shown.classes}
        open={cell}
        onCell={toggle}
      />
      <p className={classes.note}>
        Each row of the matrix is a true class; the share and the colour are of its rows.{' '}
        {hiddenText(shown, scored.numOutputs)} A click on a cell, or Enter, shows its rows.
      </p>
      {cell && <CellRows scored={scored} cell={cell} onClose={() => setCell(null)} {...source} />}
    </Card>
  );
});

function hiddenText({ classes: drawn, absent }: ReturnType<typeof shownClasses>, all: number) {
  const notDrawn = all - absent - drawn.length;
  const texts = [
    ...(absent > 0
      ? [`${plural(absent, 'class', 'classes')} without any row or prediction left out.`]
      : []),
    ...(notDrawn > 0
      ? [`Of the others the ${formatCount(drawn.length)} with the most rows are drawn.`]
      : []),
  ];
  return texts.join(' ');
}

interface CellRowsProps extends RowSource {
  scored: Scored;
  cell: Cell;
  onClose: () => void;
}

function CellRows({ scored, cell, onClose, ...source }: CellRowsProps) {
  const { truth, outputs, numOutputs, names } = scored;
  const places = useMemo(
    () => rowsOfCell(truth, outputs, numOutputs, cell),
    [truth, outputs, numOutputs, cell],
  );
  const facts = useMemo(() => cellFacts(scored, cell), [scored, cell]);
  const title = `${plural(places.length, 'row')} of ${names[cell.actual]} predicted as ${names[cell.predicted]}`;
  return (
    <section className={classes.rows} aria-label="Rows of the cell">
      <header className={classes.rowsHeader}>
        <h4 className={classes.subtitle}>{title}</h4>
        <CloseButton size="sm" aria-label="Close the rows" onClick={onClose} />
      </header>
      {places.length > 0 && (
        <RowList
          key={`${cell.actual} ${cell.predicted}`}
          label={title}
          scored={scored}
          places={places}
          facts={facts}
          {...source}
        />
      )}
    </section>
  );
}

function cellFacts({ outputs, numOutputs, names }: Scored, cell: Cell): Fact[] {
  const probability = (output: number): Fact => ({
    title: `P(${names[output]})`,
    of: (place) => percentText(outputs[place * numOutputs + output]),
    isNumber: true,
  });
  const { actual, predicted } = cell;
  return actual === predicted
    ? [probability(actual)]
    : [probability(predicted), probability(actual)];
}
