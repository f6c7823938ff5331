import { describe, expect, it } from 'vitest';
import { createRowPages, pageSizeFor } from './row-pages';

/** A table of row numbers that answers only when told to. */
function slowTable() {
  const asked: [number, number][] = [];
  const answers: (() => void)[] = [];
  const load = (from: number, to: number) => {
    asked.push([from, to]);
    return new Promise<string[][]>((resolve) => {
      const rows = Array.from({ length: to - from }, (_, index) => [String(from + index)]);
      answers.push(() => resolve(rows));
    });
  };
  const answer = async () => {
    answers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, load, answer };
}

describe('row pages', () => {
  it('asks for one page at a time and for the one in sight next, not for those passed', async () => {
    const { asked, load, answer } = slowTable();
    const pages = createRowPages(load, 1000, 100);
    pages.show(0, 20);
    pages.show(400, 420);
    pages.show(890, 910);
    expect(asked).toEqual([[0, 100]]);
    await answer();
    await answer();
    await answer();
    expect(asked).toEqual([
      [0, 100],
      [800, 900],
      [900, 1000],
    ]);
    expect(pages.row(5)).toEqual(['5']);
    expect(pages.row(899)).toEqual(['899']);
    expect(pages.row(450)).toBeUndefined();
  });

  it('tells who listens and changes its version', async () => {
    const { load, answer } = slowTable();
    const pages = createRowPages(load, 30, 100);
    let calls = 0;
    const end = pages.subscribe(() => calls++);
    pages.show(0, 10);
    await answer();
    expect([calls, pages.version()]).toEqual([1, 1]);
    end();
    expect(pages.row(29)).toEqual(['29']);
  });

  it('keeps few pages, those in sight among them', async () => {
    const load = (from: number, to: number) =>
      Promise.resolve(Array.from({ length: to - from }, (_, index) => [String(from + index)]));
    const pages = createRowPages(load, 100_000, 10);
    for (let row = 0; row < 1000; row += 10) {
      pages.show(row, row + 10);
      await new Promise((resolve) => setTimeout(resolve));
      expect(pages.row(row)).toEqual([String(row)]);
    }
    expect(pages.row(0)).toBeUndefined();
  });

  it('asks again after a failure', async () => {
    let fails = true;
    const pages = createRowPages(
      () => (fails ? Promise.reject(new Error('lost')) : Promise.resolve([['a']])),
      1,
      100,
    );
    pages.show(0, 1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.row(0)).toBeUndefined();
    fails = false;
    pages.show(0, 1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.row(0)).toEqual(['a']);
  });

  it('makes pages of wide tables shorter', () => {
    expect([1, 12, 500, 5000].map(pageSizeFor)).toEqual([200, 200, 16, 16]);
  });
});
