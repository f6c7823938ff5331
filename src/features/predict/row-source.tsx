import { Button } from '@mantine/core';
import { useState } from 'react';
import { toUserErrorData, type UserErrorData } from '@/core/errors';
import type { RowCells } from '@/core/predict/cells';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import { loadCells, type LoadRows } from '@/core/table/load-cells';
import type { TableInfo } from '@/core/table/table-info';
import { CompactNumber } from '@/ui/compact-number';
import { rowNumber } from '@/ui/row-number';
import { say } from '@/words/say';
import { sayError } from '@/words/say-error';
import { cellsOfTexts } from './cell-text';
import classes from './predict.module.css';

interface Props {
  info: TableInfo;
  fitted: FittedPreparation;
  loadRows: LoadRows;
  onTypical: () => void;
  onFill: (cells: RowCells) => void;
}

/** Where the form's values can come from: a typical row, or one of the table's. */
export function RowSource({ info, fitted, loadRows, onTypical, onFill }: Props) {
  const [row, setRow] = useState(1);
  const [problem, setProblem] = useState<UserErrorData | null>(null);
  const names = new Set(info.columns.map(({ name }) => name));
  const isTable = fitted.columns.every(({ name }) => names.has(name));
  const { isRow, field } = rowNumber(row, info.numRows);

  async function fill() {
    try {
      onFill(cellsOfTexts(fitted, await loadCells(info, loadRows, row)));
      setProblem(null);
    } catch (thrown) {
      setProblem(toUserErrorData(thrown));
    }
  }

  return (
    <div className={classes.source}>
      <Button size="xs" variant="default" onClick={onTypical}>
        {say('predict.typical')}
      </Button>
      {isTable && (
        <>
          <Button size="xs" variant="default" disabled={!isRow} onClick={() => void fill()}>
            {say('predict.fill')}
          </Button>
          <div className={classes.rowNumber}>
            <CompactNumber label={say('predict.row')} {...field} onChange={setRow} />
          </div>
        </>
      )}
      {problem && <p role="alert">{sayError(problem).message}</p>}
    </div>
  );
}
