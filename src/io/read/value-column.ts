/** @file A column of JavaScript values, as typed formats give them, collected into numbers or codes. */
import type { NumericType } from '@/core/table/table';
import type { MissingMarks } from './missing-marks';
import type { RawColumn } from './raw-column';

export interface ValueColumn {
  /** Puts values into rows from `start`. */
  put(values: ArrayLike<unknown>, start: number): void;
  /** The raw column, and its type where the values had one. */
  finish(name: string): { raw: RawColumn; type: NumericType | undefined };
}

/** A column of `numRows` rows, all missing; `marks` count as missing among strings. */
export function createValueColumn(numRows: number, marks: MissingMarks): ValueColumn {
  const values = new Float64Array(numRows).fill(NaN);
  const words = new Map<string, number>();
  const missing = new Set<string>();
  let codes: Int32Array | null = null;
  let type: NumericType | undefined;

  function putWord(word: string, row: number) {
    if (marks.words.has(word.trim())) {
      missing.add(word.trim());
      return;
    }
    codes ??= new Int32Array(numRows).fill(-1);
    let code = words.get(word);
    if (code === undefined) words.set(word, (code = words.size));
    codes[row] = code;
  }

  function putValue(value: unknown, row: number) {
    if (value === null || value === undefined) return;
    if (typeof value === 'string') return putWord(value, row);
    if (typeof value === 'boolean') type = 'boolean';
    else if (value instanceof Date) type = 'date';
    else if (typeof value === 'object') return putWord(JSON.stringify(value, plainJson), row);
    const number = Number(value);
    if (Number.isFinite(number)) values[row] = number;
  }

  return {
    put(given, start) {
      for (let index = 0; index < given.length; index++) putValue(given[index], start + index);
    },
    finish: (name) =>
      codes
        ? {
            raw: { name, missing: [...missing], codes, levels: [...words.keys()] },
            type: undefined,
          }
        : { raw: { name, missing: [...missing], values }, type },
  };
}

function plainJson(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
