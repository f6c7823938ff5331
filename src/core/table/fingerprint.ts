/**
 * @file A table's fingerprint: two tables of one name are told apart by it. It looks at names, types, the number of
 * rows, and the cells of at most 1,024 rows spread evenly over the table, so that a million rows cost nothing.
 * The hash is FNV-1a (Fowler, Noll and Vo) over 32 bits, twice with different starts.
 */
import { isNumeric, type Column, type Table } from './table';

const MOST_ROWS = 1024;
const STARTS = [0x811c9dc5, 0x9e3779b9];

/** 16 hexadecimal digits; the same for the same cells under the same names and types, in the same order. */
export function fingerprintTable(table: Table): string {
  return STARTS.map((start) => hashTable(table, start).toString(16).padStart(8, '0')).join('');
}

function hashTable({ numRows, columns }: Table, start: number): number {
  let hash = hashNumber(start, numRows);
  for (const column of columns) {
    hash = hashText(hashText(hash, column.name), column.type);
    hash = hashCells(hash, column, numRows);
  }
  return hash >>> 0;
}

function hashCells(start: number, column: Column, numRows: number): number {
  const looked = Math.min(numRows, MOST_ROWS);
  const last = Math.max(1, looked - 1);
  let hash = start;
  for (let index = 0; index < looked; index++) {
    const row = Math.floor((index * (numRows - 1)) / last);
    if (isNumeric(column)) hash = hashNumber(hash, column.values[row]);
    else hash = hashText(hash, column.levels[column.codes[row]] ?? '\u0000');
  }
  return hash;
}

const bits = new DataView(new ArrayBuffer(8));

function hashNumber(start: number, value: number): number {
  // NaN, which stands for a missing cell, has many bit patterns.
  bits.setFloat64(0, Number.isNaN(value) ? NaN : value, true);
  let hash = start;
  for (let byte = 0; byte < 8; byte++) hash = step(hash, bits.getUint8(byte));
  return hash;
}

function hashText(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return step(hash, text.length);
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
