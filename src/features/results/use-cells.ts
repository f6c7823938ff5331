import { useEffect, useState } from 'react';

export type LoadRows = (from: number, to: number) => Promise<string[][]>;

interface Loaded {
  rowIds: readonly number[];
  cells: readonly (readonly string[])[];
}

/** The cells of some rows of the table, null until they have come and where `loadRows` is null. */
export function useCells(
  rowIds: readonly number[],
  loadRows: LoadRows | null,
): Loaded['cells'] | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!loadRows) return;
    let wanted = true;
    Promise.all(rowIds.map(async (row) => (await loadRows(row, row + 1))[0] ?? []))
      .then((cells) => wanted && setLoaded({ rowIds, cells }))
      // The rows stay without cells; the page says elsewhere what failed.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [rowIds, loadRows]);
  return loadRows && loaded?.rowIds === rowIds ? loaded.cells : null;
}
