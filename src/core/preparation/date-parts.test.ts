import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import { applyPreparation } from './apply-preparation';
import { dateParts, readPart } from './date-parts';
import { fitPreparation } from './fit-preparation';
import { describeUnusual } from './unusual';

const dates = [Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2), null, Date.UTC(2024, 0, 4)];
const table = makeTable({ when: dates, y: [0, 1, 0, 1] }, { when: 'date' });
const rows = Uint32Array.of(0, 1, 2, 3);
const fit = (preparation: Partial<Parameters<typeof makeRecipe>[0]['preparation']>) =>
  fitPreparation(
    table,
    makeRecipe({
      task: { label: 'y', features: ['when'] },
      preparation: { dates: 'parts', scaling: 'none', ...preparation },
    }),
    rows,
    [],
  );

describe('readPart', () => {
  it('reads what Date reads in UTC, before 1970 too', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        const parts = dateParts.map((part) => readPart(part, Float64Array.of(date.getTime()))[0]);
        expect(parts).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          (date.getUTCDay() + 6) % 7,
          date.getUTCHours(),
        ]);
      }),
    );
  });
});

describe('a column of dates taken apart', () => {
  it('has the parts that vary, filled before they are taken apart', () => {
    const fitted = fit({ missing: 'constant', fillNumber: Date.UTC(2024, 0, 31) });
    expect(fitted.featureNames).toEqual(['when.day', 'when.weekday']);
    expect([...applyPreparation(fitted, table, rows)]).toEqual([1, 0, 2, 1, 31, 2, 4, 3]);
    const median = fit({ missing: 'median', missingIndicator: true });
    expect(median.featureNames).toEqual(['when.day', 'when.weekday', 'when=(missing)']);
    expect([...applyPreparation(median, table, Uint32Array.of(2))]).toEqual([2, 1, 1]);
  });

  it('is NaN where nothing fills it, and says what is unusual', () => {
    const fitted = fit({});
    expect([...applyPreparation(fitted, table, Uint32Array.of(2))]).toEqual([NaN, NaN]);
    const later = makeTable({ when: [Date.UTC(2030, 0, 1), null] }, { when: 'date' });
    expect(describeUnusual(fitted, later, Uint32Array.of(0, 1))).toEqual([
      { name: 'when', unfilled: 1, below: 0, above: 1, unseen: 0, unseenLevels: [] },
    ]);
  });

  it('is no feature at all where all dates are the same day', () => {
    const same = makeTable({ when: [0, 0, 0], y: [0, 1, 0] }, { when: 'date' });
    const recipe = makeRecipe({
      task: { label: 'y', features: ['when'] },
      preparation: { dates: 'parts' },
    });
    expect(fitPreparation(same, recipe, Uint32Array.of(0, 1, 2), []).featureNames).toEqual([]);
  });
});
