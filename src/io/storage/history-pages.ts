/**
 * @file A history cut into pages of a fixed length, so that an epoch that ends has one small page written anew however
 * long the run is. Page `index` holds the epochs from `index * PAGE_EPOCHS` on; only the last may be short.
 */
import { appendEpochs, emptyHistory, epochAt, type History } from '@/core/training/history';

export const PAGE_EPOCHS = 256;

/** How far a run's history is paged. */
export interface PagedHistory {
  /** Epochs so far. */
  count: number;
  /** The page under way; the last full one where the next epoch begins a new one. */
  last: History;
}

export const noPages: PagedHistory = { count: 0, last: emptyHistory() };

/**
 * Takes the epochs of `history`, the first of which is epoch `from` (from 0) of the run. Those that are paged already
 * change nothing, and neither does a history that leaves a gap. `written` are the pages that changed, by index.
 */
export function addToPages(
  paged: PagedHistory,
  history: History,
  from = 0,
): { paged: PagedHistory; written: Map<number, History> } {
  const written = new Map<number, History>();
  const end = from + history.loss.length;
  let { count, last } = paged;
  if (from > count) return { paged, written };
  while (count < end) {
    const index = Math.floor(count / PAGE_EPOCHS);
    const till = Math.min(end, (index + 1) * PAGE_EPOCHS);
    const epochs = Array.from({ length: till - count }, (_, i) =>
      epochAt(history, count - from + i),
    );
    last = appendEpochs(count % PAGE_EPOCHS === 0 ? emptyHistory() : last, epochs);
    written.set(index, last);
    count = till;
  }
  return { paged: { count, last }, written };
}

/** The history of pages in their order; what comes after a missing or short page is left out. */
export function joinPages(pages: readonly { index: number; history: History }[]): History {
  const joined = emptyHistory();
  for (const [place, { index, history }] of pages.entries()) {
    if (index !== place || joined.loss.length !== place * PAGE_EPOCHS) break;
    const length = Math.min(...columns.map((column) => history[column].length));
    for (const column of columns) joined[column].push(...history[column].slice(0, length));
  }
  return joined;
}

const columns = ['loss', 'metric', 'valLoss', 'valMetric', 'learningRate'] as const;
