import { describe, expect, it } from 'vitest';
import { makeRecipe, makeTable } from '../../../test/make-table';
import type { Recipe } from '../recipe/recipe';
import { describeTable } from './column-info';
import { profileTable } from './profile';
import { tableWarnings } from './warnings';

const many = Array.from({ length: 400 }, (_, row) => row);
const plain = {
  x: many.map((row) => (row * 37) % 101),
  y: many.map((row) => ((row * 53) % 97) / 2),
  label: many.map((row) => ['a', 'b'][(row * 29) % 3 === 0 ? 1 : 0]),
};

interface Changes {
  features?: string[];
  kind?: Recipe['task']['kind'];
  preparation?: Partial<Recipe['preparation']>;
}

function warningsOf(
  columns: Record<string, (number | string | null)[]>,
  { features = Object.keys(columns).slice(0, -1), kind, preparation }: Changes = {},
) {
  const table = makeTable(columns);
  const label = Object.keys(columns).at(-1)!;
  const recipe = makeRecipe({ task: { label, features, ...(kind && { kind }) }, preparation });
  return tableWarnings(describeTable('t.csv', table, []), profileTable(table, label), recipe);
}

const codes = (...given: Parameters<typeof warningsOf>) =>
  warningsOf(...given).map(({ code }) => code);

describe('tableWarnings', () => {
  it('says nothing of a plain table', () => {
    expect(codes(plain)).toEqual([]);
  });

  it('finds a copy of the label among the features, not among the unused columns', () => {
    const columns = { copy: plain.label.map((word) => (word === 'a' ? 1 : 2)), ...plain };
    expect(warningsOf(columns)[0]).toMatchObject({ code: 'leakage-copy', columns: ['copy'] });
    expect(codes(columns, { features: ['x', 'y'] })).toEqual([]);
  });

  it('finds an id only where it is used', () => {
    const columns = { id: many, ...plain };
    expect(codes(columns)).toEqual(['leakage-identifier']);
    expect(codes(columns, { features: ['x'] })).toEqual([]);
  });

  it('finds few rows and classes of few rows', () => {
    const columns = Object.fromEntries(
      Object.entries(plain).map(([name, cells]) => [name, cells.slice(0, 20)]),
    );
    expect(codes(columns)).toEqual(['few-rows', 'few-in-class']);
  });

  it('finds unbalanced classes, with their shares', () => {
    const label = many.map((row) => (row % 25 === 0 ? 'rare' : 'usual'));
    const [warning] = warningsOf({ ...plain, label });
    expect(warning.code).toBe('classes-unbalanced');
    expect(warning.message).toContain('96 % of the rows are “usual”, 4.0 % are “rare”');
    expect(codes({ ...plain, label: plain.x }, { kind: 'regression', features: ['y'] })).toEqual(
      [],
    );
  });

  it('finds columns that are mostly missing', () => {
    const x = plain.x.map((value, row) => (row % 3 === 0 ? value : null));
    expect(codes({ ...plain, x })).toEqual(['mostly-missing']);
  });

  it('finds scales that differ only where nothing scales them', () => {
    const columns = { tall: plain.x.map((value) => value * 1e4), ...plain };
    const none = { scaling: 'none' } as const;
    expect(codes(columns)).toEqual([]);
    expect(codes(columns, { preparation: none })).toEqual(['scales-differ']);
    const own = { ...none, columns: { tall: { scaling: 'standard' } } } as const;
    expect(codes(columns, { preparation: own })).toEqual([]);
  });

  it('finds words with more levels than get an input', () => {
    const words = many.map((row) => `word ${row % 30}`);
    const columns = { words, ...plain };
    expect(codes(columns)).toEqual(['many-levels']);
    expect(codes(columns, { preparation: { maxLevels: 30 } })).toEqual([]);
    expect(codes(columns, { preparation: { encoding: 'ordinal' } })).toEqual([]);
  });

  it('takes columns called like parts of every object', () => {
    const columns = { constructor: plain.x, toString: plain.y, label: plain.label };
    expect(codes(columns)).toEqual([]);
  });
});
