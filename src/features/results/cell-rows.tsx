import { CloseButton } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import { rowsOfCell } from '@/core/metrics/mistakes';
import { say } from '@/words/say';
import { RowList, type Fact, type RowSource } from './row-list';
import type { Scored } from './scored';
import { percentText } from './texts';
import classes from './results.module.css';

/** A place in the confusion matrix, by output indices. */
export interface Cell {
  actual: number;
  predicted: number;
}

interface Props extends RowSource {
  scored: Scored;
  cell: Cell;
  onClose: () => void;
}

/** The rows that a cell of the confusion matrix counts. */
export const CellRows = memo(function CellRows({ scored, cell, onClose, ...source }: Props) {
  const { truth, outputs, numOutputs, names } = scored;
  const places = useMemo(
    () => rowsOfCell(truth, outputs, numOutputs, cell),
    [truth, outputs, numOutputs, cell],
  );
  const facts = useMemo(() => factsOf(scored, cell), [scored, cell]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // Some browsers give a promise, which is not for React to call.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, [cell]);
  const title = say('results.cell.title', {
    count: places.length,
    actual: names[cell.actual],
    predicted: names[cell.predicted],
  });
  return (
    <section
      ref={box}
      className={classes.card}
      data-width="full"
      aria-label={say('results.cell.label')}
    >
      <header className={classes.rowsHeader}>
        <h3 className={classes.cardTitle}>{title}</h3>
        <CloseButton size="sm" aria-label={say('results.cell.close')} onClick={onClose} />
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
});

function factsOf({ outputs, numOutputs, names }: Scored, { actual, predicted }: Cell): Fact[] {
  const probability = (output: number): Fact => ({
    title: `P(${names[output]})`,
    of: (place) => percentText(outputs[place * numOutputs + output]),
    isNumber: true,
  });
  return actual === predicted
    ? [probability(actual)]
    : [probability(predicted), probability(actual)];
}
