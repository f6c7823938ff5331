import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { moveCell, type CellPlace } from './cell-place';
import { scrollFor } from './scroll-window';
import { headHeight, numberWidth, rowHeight } from './table-sizes';
import type { ScrollBox } from './use-scroll-box';

interface Size {
  numRows: number;
  numColumns: number;
  cellWidth: number;
  /** What Enter selects first. */
  first: CellPlace;
}

/**
 * The cell that is looked at whole. A click selects one; Enter selects the first in sight, then the arrows lead on,
 * Enter again calls `onEnter` and Escape ends it. Without a selection the keys scroll.
 */
export function useCellSelection(box: ScrollBox, size: Size, onEnter: () => void) {
  const [chosen, setSelected] = useState<CellPlace | null>(null);
  const { numRows, numColumns, cellWidth, first } = size;
  // A table read again may be smaller.
  const selected = chosen && chosen.row < numRows && chosen.column < numColumns ? chosen : null;
  const room = { rows: box.height - headHeight, columns: box.width - numberWidth };

  function select({ row, column }: CellPlace) {
    setSelected({ row, column });
    box.ref.current?.scrollTo({
      top: scrollFor(row, box.top, room.rows, rowHeight, numRows),
      left: scrollFor(column, box.left, room.columns, cellWidth, numColumns),
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, target, currentTarget, altKey, ctrlKey, metaKey } = event;
    if (target !== currentTarget || altKey || ctrlKey || metaKey) return;
    if (key === 'Escape') return setSelected(null);
    if (key === 'Enter' && selected) return onEnter();
    const pageRows = Math.max(1, Math.floor(room.rows / rowHeight) - 1);
    const moved = selected && moveCell(selected, key, { numRows, numColumns, pageRows });
    const next = key === 'Enter' ? first : moved;
    if (!next) return;
    event.preventDefault();
    select(next);
  }

  function onClick({ target }: MouseEvent) {
    const cell = (target as Element).closest('[role=cell]');
    const row = cell?.closest('[role=row]')?.getAttribute('aria-rowindex');
    const column = cell?.getAttribute('aria-colindex');
    if (row && column) setSelected({ row: Number(row) - 2, column: Number(column) - 2 });
  }

  return { selected, close: () => setSelected(null), onKeyDown, onClick };
}
