/**
 * Rows of a table that lives elsewhere, fetched in pages as they come into sight. One page is asked for at a time, so
 * that a scroll bar dragged along a million rows fetches what it stops at, not what it passed.
 */

export interface RowPages {
  /** Says which rows are in sight, `end` excluded. */
  show(start: number, end: number): void;
  /** The row's cells, undefined until they have come. */
  row(index: number): readonly string[] | undefined;
  /** Calls `listener` whenever rows have come; gives a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Changes whenever rows have come. */
  version(): number;
}

const MAX_PAGES = 24;

/** Pages of `pageSize` rows; `load` gives the cells of rows from..to, `to` excluded. */
export function createRowPages(
  load: (from: number, to: number) => Promise<string[][]>,
  numRows: number,
  pageSize: number,
): RowPages {
  const pages = new Map<number, string[][]>();
  const listeners = new Set<() => void>();
  let wanted: number[] = [];
  let loading = false;
  let version = 0;

  function keep(page: number, rows: string[][]) {
    pages.set(page, rows);
    for (const old of pages.keys()) {
      if (pages.size <= MAX_PAGES) break;
      if (!wanted.includes(old)) pages.delete(old);
    }
    version++;
    for (const listener of listeners) listener();
  }

  async function loadWanted() {
    if (loading) return;
    loading = true;
    try {
      for (let page = next(); page !== undefined; page = next()) {
        const from = page * pageSize;
        keep(page, await load(from, Math.min(numRows, from + pageSize)));
      }
    } catch {
      // The cells stay empty until the next scroll asks again; the page says elsewhere what failed.
    } finally {
      loading = false;
    }
  }

  const next = () => wanted.find((page) => !pages.has(page));

  return {
    show(start, end) {
      const first = Math.floor(start / pageSize);
      const last = Math.floor(Math.max(start, end - 1) / pageSize);
      wanted =
        end > start ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
      void loadWanted();
    },
    row: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
  };
}

/** Rows of a page: some 200, fewer where each has many cells. */
export function pageSizeFor(numColumns: number): number {
  return Math.max(16, Math.min(200, Math.floor(8000 / numColumns)));
}
