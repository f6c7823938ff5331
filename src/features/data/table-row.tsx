import { memo } from 'react';
import type { ColumnInfo } from '@/core/table/table-info';
import { formatCount } from '@/ui/format';
import { say } from '@/words/say';
import { isWords, shorten } from './column-text';
import { rowHeight, type ColumnsInSight } from './table-sizes';
import classes from './table-view.module.css';

const longestCell = 200;

interface Props extends ColumnsInSight {
  row: number;
  /** Undefined until they have come. */
  cells: readonly string[] | undefined;
  columns: readonly ColumnInfo[];
  /** The column of the cell looked at whole; null where it is in another row. */
  selectedColumn: number | null;
}

/** One row's cells in the columns in sight; cells are text and nothing else. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, cells, columns, selectedColumn, firstColumn, endColumn, cellWidth } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={classes.row}
      data-odd={row % 2 === 1 || undefined}
      style={{ height: rowHeight }}
    >
      <div role="rowheader" aria-colindex={1} className={classes.number}>
        {formatCount(row + 1)}
      </div>
      {columns.slice(firstColumn, endColumn).map((column, index) => (
        <div
          key={column.name}
          role="cell"
          aria-colindex={firstColumn + index + 2}
          className={classes.cell}
          data-words={isWords(column.type) || undefined}
          aria-current={selectedColumn === firstColumn + index || undefined}
          title={tooLong(cells?.[firstColumn + index], cellWidth)}
          style={{ width: cellWidth, marginLeft: index === 0 ? firstColumn * cellWidth : 0 }}
        >
          {cells && <CellText text={cells[firstColumn + index]} />}
        </div>
      ))}
    </div>
  );
});

/** The cell's text for a pointer that rests on it, where it is surely or perhaps cut off. */
function tooLong(text: string | undefined, cellWidth: number): string | undefined {
  return text && text.length * 6 > cellWidth - 20 ? shorten(text, 1000) : undefined;
}

function CellText({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') {
    return <span className={classes.missing}>{say('data.missing')}</span>;
  }
  return shorten(text, longestCell);
}
