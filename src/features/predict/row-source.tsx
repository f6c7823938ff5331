import { Button } from '@mantine/core';
import { useState } from 'react';
import { toUserErrorData, UserError } from '@/core/errors';
import type { RowCells } from '@/core/predict/cells';
import type { FittedPreparation } from '@/core/preparation/fitted-preparation';
import type { TableInfo } from '@/core/table/table-info';
import { CompactNumber } from '@/ui/compact-number';
import { formatCount } from '@/ui/format';
import { sayError } from '@/words/say-error';
import { cellsOfTexts } from './cell-text';
import classes from './predict.module.css';

interface Props {
  info: TableInfo;
  fitted: FittedPreparation;
  loadRows: (from: number, to: number) => Promise<string[][]>;
  onTypical: () => void;
  onFill: (cells: RowCells) => void;
}

/** Where the form's values can come from: a typical row, or one of the table's. */
export function RowSource({ info, fitted, loadRows, onTypical, onFill }: Props) {
  const [row, setRow] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const names = info.columns.map(({ name }) => name);
  const isTable = fitted.columns.every(({ name }) => names.includes(name));
  const isRow = Number.isInteger(row) && row >= 1 && row <= info.numRows;

  async function fill() {
    try {
      const [texts] = await loadRows(row - 1, row);
      if (!texts) throw new UserError('row-lost', { row });
      onFill(cellsOfTexts(fitted, names, texts));
      setProblem(null);
    } catch (thrown) {
      setProblem(sayError(toUserErrorData(thrown)).message);
    }
  }

  return (
    <div className={classes.source}>
      <Button size="xs" variant="default" onClick={onTypical}>
        Typical row
      </Button>
      {isTable && (
        <>
          <Button size="xs" variant="default" disabled={!isRow} onClick={() => void fill()}>
            Fill from row
          </Button>
          <div className={classes.rowNumber}>
            <CompactNumber
              label="Row of the table"
              value={row}
              step={1}
              min={1}
              max={info.numRows}
              error={isRow ? null : `The table has rows 1 to ${formatCount(info.numRows)}.`}
              onChange={setRow}
            />
          </div>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
