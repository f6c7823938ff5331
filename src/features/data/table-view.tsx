import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnType } from '@/core/table/table';
import type { ColumnInfo, TableInfo } from '@/core/table/table-info';
import { formatCount } from '@/ui/format';
import { ColumnHead } from './column-head';
import { isWords, roleOf, shorten } from './column-text';
import { createRowPages, pageSizeFor } from './row-pages';
import { rowWindow, spanInSight, type Span } from './scroll-window';
import { useScrollBox } from './use-scroll-box';
import classes from './table-view.module.css';

const headHeight = 156;
const rowHeight = 28;
const numberWidth = 58;
const columnWidth = { min: 160, max: 300 };
/** Room for the horizontal scroll bar. */
const barHeight = 16;
const longestCell = 200;

interface Props {
  info: TableInfo;
  recipe: Recipe;
  /** Profiles in the order of the columns, once they are known. */
  profiles: readonly ColumnProfile[] | null;
  /** Changes with every table read. */
  tableVersion: number;
  /** The column whose details show. */
  openColumn: string | null;
  loadRows: (from: number, to: number) => Promise<string[][]>;
  onToggleColumn: (name: string) => void;
  onType: (name: string, type: ColumnType) => void;
}

/** All rows under their columns' heads. Only what is in sight is drawn, of a million rows as of five hundred columns. */
export function TableView(props: Props) {
  const { info, recipe, profiles, openColumn, loadRows, tableVersion, onToggleColumn, onType } =
    props;
  const { numRows, columns } = info;
  const { ref, left, top, width, height, onScroll } = useScrollBox();
  const room = (width - numberWidth) / columns.length;
  const cellWidth = Math.round(Math.max(columnWidth.min, Math.min(columnWidth.max, room)));
  const seen = spanInSight(left, Math.max(0, width - numberWidth), cellWidth, columns.length, 1);
  const rows = rowWindow(top, Math.max(0, height - headHeight), rowHeight, numRows);
  const pages = useMemo(() => {
    // A table read again has other rows under the same numbers.
    void tableVersion;
    return createRowPages(loadRows, numRows, pageSizeFor(columns.length));
  }, [loadRows, tableVersion, numRows, columns.length]);
  useSyncExternalStore(pages.subscribe, pages.version);
  useEffect(() => pages.show(rows.start, rows.end), [pages, rows.start, rows.end]);
  const inset = seen.start * cellWidth;

  return (
    <div
      ref={ref}
      className={classes.scroll}
      style={{ height: headHeight + Math.min(numRows, 40) * rowHeight + barHeight }}
      role="table"
      aria-label="Rows"
      aria-rowcount={numRows + 1}
      aria-colcount={columns.length + 1}
      tabIndex={0}
      onScroll={onScroll}
    >
      <div
        role="presentation"
        style={{
          width: numberWidth + columns.length * cellWidth,
          height: headHeight + rows.extent,
        }}
      >
        <div role="rowgroup" className={classes.heads} style={{ height: headHeight }}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ height: headHeight }}>
            <div role="columnheader" aria-colindex={1} className={classes.corner}>
              row
            </div>
            {columns.slice(seen.start, seen.end).map((column, index) => (
              <div
                key={column.name}
                role="columnheader"
                aria-colindex={seen.start + index + 2}
                className={classes.head}
                style={{ width: cellWidth, marginLeft: index === 0 ? inset : 0 }}
              >
                <ColumnHead
                  column={column}
                  profile={profiles?.[seen.start + index]}
                  role={roleOf(column.name, recipe)}
                  numRows={numRows}
                  isOpen={openColumn === column.name}
                  onToggle={() => onToggleColumn(column.name)}
                  onType={(type) => onType(column.name, type)}
                />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ top: rows.top }}>
          {height > 0 &&
            Array.from({ length: rows.end - rows.start }, (_, index) => rows.start + index).map(
              (row) => (
                <TableRow
                  key={row}
                  row={row}
                  cells={pages.row(row)}
                  columns={columns}
                  seen={seen}
                  cellWidth={cellWidth}
                />
              ),
            )}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  row: number;
  /** Undefined until they have come. */
  cells: readonly string[] | undefined;
  columns: readonly ColumnInfo[];
  seen: Span;
  cellWidth: number;
}

function TableRow({ row, cells, columns, seen, cellWidth }: RowProps) {
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
      {columns.slice(seen.start, seen.end).map((column, index) => (
        <div
          key={column.name}
          role="cell"
          aria-colindex={seen.start + index + 2}
          className={classes.cell}
          data-words={isWords(column.type) || undefined}
          style={{ width: cellWidth, marginLeft: index === 0 ? seen.start * cellWidth : 0 }}
        >
          {cells && <CellText text={cells[seen.start + index]} />}
        </div>
      ))}
    </div>
  );
}

function CellText({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return <span className={classes.missing}>missing</span>;
  return shorten(text, longestCell);
}
