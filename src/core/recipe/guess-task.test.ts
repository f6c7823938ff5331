import { describe, expect, it } from 'vitest';
import { columnInfo, tableInfo, wineInfo } from '../testing/table-info';
import { guessClasses, guessKind, guessLabel, guessTask } from './guess-task';

describe('guessLabel', () => {
  it('prefers a column with a usual name, whatever its case', () => {
    expect(guessLabel(tableInfo(['Species', 'a', 'b'].map((name) => columnInfo(name))))).toBe(
      'Species',
    );
    expect(guessLabel(wineInfo())).toBe('quality');
  });

  it('takes the last column where no name helps, and passes over a constant one', () => {
    expect(guessLabel(tableInfo(['a', 'b', 'c'].map((name) => columnInfo(name))))).toBe('c');
    const constant = columnInfo('target', { excluded: 'constant' });
    expect(guessLabel(tableInfo([constant, columnInfo('a')]))).toBe('a');
  });
});

describe('guessKind', () => {
  it('takes words, booleans and few whole numbers for classes', () => {
    for (const type of ['category', 'text', 'boolean'] as const) {
      expect(guessKind(columnInfo('x', { type }), 1000)).toBe('classification');
    }
    expect(guessKind(columnInfo('x', { type: 'integer', distinct: 6 }), 1599)).toBe(
      'classification',
    );
    expect(guessKind(columnInfo('x', { type: 'integer', distinct: 15 }), 30)).toBe('regression');
    expect(guessKind(columnInfo('x', { type: 'integer', distinct: 2 }), 4)).toBe('classification');
    expect(guessKind(columnInfo('x', { type: 'number', distinct: 2 }), 1000)).toBe('regression');
  });
});

describe('guessClasses', () => {
  it('is to_categorical for grades and the classes present for years', () => {
    const integer = (min: number, max: number, distinct: number) =>
      columnInfo('x', { type: 'integer', min, max, distinct });
    expect(guessClasses(integer(3, 8, 6))).toBe('integers');
    expect(guessClasses(integer(2018, 2022, 5))).toBe('present');
    expect(guessClasses(integer(-1, 1, 3))).toBe('present');
    expect(guessClasses(columnInfo('x', { type: 'category' }))).toBe('present');
  });
});

describe('guessTask', () => {
  it('takes every other good column as a feature', () => {
    const info = tableInfo([
      columnInfo('id', { excluded: 'identifier' }),
      columnInfo('a'),
      columnInfo('b'),
      columnInfo('label', { type: 'category' }),
    ]);
    expect(guessTask(info)).toEqual({
      kind: 'classification',
      label: 'label',
      features: ['a', 'b'],
      classes: 'present',
    });
  });
});
