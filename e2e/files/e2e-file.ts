/** @file One file of the kind people really have, what it is there to show, and what reading it must give. */
import type { ReadOptions } from '../../src/core/protocol/data-protocol';
import type { ExclusionReason } from '../../src/core/table/table-info';
import type { ColumnType } from '../../src/core/table/table';

/** A cell as read: a word, a number (dates in milliseconds, booleans 0/1), or null where missing. */
export type ReadCell = string | number | null;

export interface Expectation {
  /** Matches the error's code; then nothing else is expected. */
  error?: RegExp;
  rows?: number;
  columns?: number;
  /** All column names, in order. */
  names?: readonly string[];
  /** Types of some columns. */
  types?: Readonly<Record<string, ColumnType>>;
  /** The first cells of some columns. */
  values?: Readonly<Record<string, readonly ReadCell[]>>;
  /** Missing cells of some columns. */
  missing?: Readonly<Record<string, number>>;
  /** Why some columns are left out of the features; null where one must not be. */
  excluded?: Readonly<Record<string, ExclusionReason | null>>;
  /** How the reader found the file to be written. */
  detected?: Readonly<{
    encoding?: string;
    delimiter?: string;
    hasHeader?: boolean | null;
    sheet?: string;
  }>;
  /** Matches one of the notes about what was mended. */
  note?: RegExp;
  /** Matches one of the issues that the starting recipe has with this table, so that Train is off. */
  issue?: RegExp;
  /** The label that a person chooses before `issue` is looked for. */
  label?: string;
}

export interface E2eFile {
  name: string;
  /** The point that the file covers, in a few words. */
  covers: string;
  bytes: Uint8Array;
  /** What a person sets before reading; everything else is found out. */
  options?: Partial<ReadOptions>;
  expect: Expectation;
}

/** A file with that text in UTF-8, or those bytes. */
export function e2eFile(
  name: string,
  covers: string,
  content: string | Uint8Array,
  expect: Expectation,
  options?: Partial<ReadOptions>,
): E2eFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, covers, bytes, expect, ...(options && { options }) };
}

/** Rows as lines with `delimiter` between the cells and `lineEnd` after each line; cells are written as they are. */
export function lines(
  rows: readonly (readonly (string | number)[])[],
  delimiter = ',',
  lineEnd = '\n',
): string {
  return rows.map((row) => row.join(delimiter) + lineEnd).join('');
}

/** `count` rows, each made by `row` from its number, from 1. */
export function repeat<T>(count: number, row: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => row(index + 1));
}

/** Numbers that look measured: a fixed, irregular walk through [0, 1) with three decimals. */
export function measured(place: number, salt = 0): number {
  return ((place * 619 + salt * 271 + 137) % 997) / 1000;
}
