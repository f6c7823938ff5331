import { memo } from 'react';
import type { Task } from '@/core/recipe/recipe';
import type { ColumnProfile } from '@/core/table/profile';
import type { ColumnType } from '@/core/table/table';
import type { TableInfo } from '@/core/table/table-info';
import { say } from '@/words/say';
import { ColumnHead } from './column-head';
import { roleOf } from './column-text';
import { headHeight, type ColumnsInSight } from './table-sizes';
import classes from './table-view.module.css';

export interface HeadsProps {
  info: TableInfo;
  task: Task;
  /** Profiles in the order of the columns, once they are known. */
  profiles: readonly ColumnProfile[] | null;
  /** The column whose details show. */
  openColumn: string | null;
  onToggleColumn: (name: string) => void;
  onType: (name: string, type: ColumnType) => void;
}

/** The heads of the columns in sight, which stay above the rows. */
export const TableHeads = memo(function TableHeads(props: HeadsProps & ColumnsInSight) {
  const { info, task, profiles, openColumn, onToggleColumn, onType } = props;
  const { firstColumn, endColumn, cellWidth } = props;
  return (
    <div role="rowgroup" className={classes.heads} style={{ height: headHeight }}>
      <div role="row" aria-rowindex={1} className={classes.row} style={{ height: headHeight }}>
        <div role="columnheader" aria-colindex={1} className={classes.corner}>
          {say('data.row')}
        </div>
        {info.columns.slice(firstColumn, endColumn).map((column, index) => (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={firstColumn + index + 2}
            className={classes.head}
            style={{ width: cellWidth, marginLeft: index === 0 ? firstColumn * cellWidth : 0 }}
          >
            <ColumnHead
              column={column}
              profile={profiles?.[firstColumn + index]}
              role={roleOf(column.name, task)}
              numRows={info.numRows}
              isOpen={openColumn === column.name}
              onToggle={() => onToggleColumn(column.name)}
              onType={(type) => onType(column.name, type)}
            />
          </div>
        ))}
      </div>
    </div>
  );
});
