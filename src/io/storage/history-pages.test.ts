import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEpochs, emptyHistory, takeEpochs, type History } from '@/core/training/history';
import { addToPages, joinPages, noPages, PAGE_EPOCHS } from './history-pages';

/** A history whose numbers tell their epoch. */
function historyOf(length: number): History {
  const epochs = Array.from({ length }, (_, epoch) => ({
    loss: epoch,
    metric: epoch + 0.1,
    valLoss: epoch + 0.2,
    valMetric: epoch + 0.3,
    learningRate: epoch + 0.4,
  }));
  return appendEpochs(emptyHistory(), epochs);
}

const whole = historyOf(16 * PAGE_EPOCHS);
const between = (from: number, to: number): History =>
  Object.fromEntries(
    Object.entries(whole).map(([name, values]: [string, number[]]) => [
      name,
      values.slice(from, to),
    ]),
  ) as unknown as History;

describe('addToPages and joinPages', () => {
  it('give back the history, however it came', () => {
    const lengths = fc.array(fc.nat(300), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat(50), (all, overlap) => {
        const pages = new Map<number, History>();
        let paged = noPages;
        for (const length of all) {
          const from = Math.max(0, paged.count - overlap);
          const added = addToPages(paged, between(from, paged.count + length), from);
          paged = added.paged;
          for (const [index, page] of added.written) pages.set(index, page);
        }
        const rows = [...pages]
          .map(([index, history]) => ({ index, history }))
          .sort((a, b) => a.index - b.index);
        expect(joinPages(rows)).toEqual(takeEpochs(whole, paged.count));
      }),
    );
  });

  it('write a page or two for an epoch that ends, not the whole history', () => {
    const { paged } = addToPages(noPages, between(0, 700));
    expect([...addToPages(paged, between(700, 701), 700).written.keys()]).toEqual([2]);
    expect([...addToPages(paged, between(700, 769), 700).written.keys()]).toEqual([2, 3]);
  });

  it('take no history that leaves a gap, and join none across one', () => {
    const { paged } = addToPages(noPages, between(0, 5));
    expect(addToPages(paged, between(6, 9), 6)).toEqual({ paged, written: new Map() });
    const [first, third] = [between(0, 256), between(512, 600)];
    const rows = [
      { index: 0, history: first },
      { index: 2, history: third },
    ];
    expect(joinPages(rows)).toEqual(first);
  });
});
