import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { say } from '@/words/say';
import { CellDetail } from './cell-detail';
import { createRowPages, pageSizeFor } from './row-pages';
import { rowWindow, spanInSight } from './scroll-window';
import { TableHeads, type HeadsProps } from './table-heads';
import { TableRow } from './table-row';
import { barHeight, columnWidth, headHeight, numberWidth, rowHeight } from './table-sizes';
import { useCellSelection } from './use-cell-selection';
import { useScrollBox } from './use-scroll-box';
import classes from './table-view.module.css';

/** Rows that the view is high for, at most; its style sheet limits it to the screen. */
const mostRows = 40;

interface Props extends HeadsProps {
  /** Changes with every table read. */
  tableVersion: number;
  loadRows: (from: number, to: number) => Promise<string[][]>;
}

/** All rows under their columns' heads. Only what is in sight is drawn, of a million rows as of five hundred columns. */
export const TableView = memo(function TableView({ tableVersion, loadRows, ...heads }: Props) {
  const { numRows, columns } = heads.info;
  const box = useScrollBox();
  const { ref, left, top, width, height, onScroll } = box;
  const roomForCells = Math.max(0, width - numberWidth);
  const share = Math.round(roomForCells / columns.length);
  const cellWidth = Math.max(columnWidth.min, Math.min(columnWidth.max, share));
  const across = spanInSight(left, roomForCells, cellWidth, columns.length, 1);
  const inSight = { firstColumn: across.start, endColumn: across.end, cellWidth };
  const detail = useRef<HTMLTextAreaElement>(null);
  const rows = rowWindow(top, Math.max(0, height - headHeight), rowHeight, numRows);
  const pages = useMemo(() => {
    // A table read again has other rows under the same numbers.
    void tableVersion;
    return createRowPages(loadRows, numRows, pageSizeFor(columns.length));
  }, [loadRows, tableVersion, numRows, columns.length]);
  useSyncExternalStore(pages.subscribe, pages.version);
  useEffect(() => pages.show(rows.start, rows.end), [pages, rows.start, rows.end]);
  const { selected, close, onKeyDown, onClick } = useCellSelection(
    box,
    {
      numRows,
      numColumns: columns.length,
      cellWidth,
      first: { row: rows.first, column: Math.min(columns.length - 1, Math.ceil(left / cellWidth)) },
    },
    () => detail.current?.focus(),
  );
  const numDrawn = height > 0 ? rows.end - rows.start : 0;

  return (
    <>
      <div
        ref={ref}
        className={classes.scroll}
        style={{ height: headHeight + Math.min(numRows, mostRows) * rowHeight + barHeight }}
        role="table"
        aria-label={say('data.table')}
        aria-rowcount={numRows + 1}
        aria-colcount={columns.length + 1}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div
          role="presentation"
          style={{
            width: numberWidth + columns.length * cellWidth,
            height: headHeight + rows.extent,
          }}
        >
          <TableHeads {...heads} {...inSight} />
          <div role="rowgroup" className={classes.body} style={{ top: rows.top }}>
            {Array.from({ length: numDrawn }, (_, index) => rows.start + index).map((row) => (
              <TableRow
                key={row}
                row={row}
                cells={pages.row(row)}
                columns={columns}
                selectedColumn={selected?.row === row ? selected.column : null}
                {...inSight}
              />
            ))}
          </div>
        </div>
      </div>
      {selected && (
        <CellDetail
          key={`${tableVersion} ${selected.row} ${selected.column}`}
          ref={detail}
          name={columns[selected.column].name}
          row={selected.row}
          text={pages.row(selected.row)?.[selected.column]}
          onClose={close}
          onBack={() => ref.current?.focus()}
        />
      )}
    </>
  );
});
