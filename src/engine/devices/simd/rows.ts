/**
 * @file Rows of data in the kernels' memory, and the batch they are brought into.
 */
import type { PreparedRows } from '@/core/preparation/prepared-data';
import { strideOf, type Arena } from './arena';
import type { Kernels } from './kernels';
import type { Pointer } from './pointer';

export interface StoredRows {
  numRows: number;
  /** `[numRows, numFeatures]`, tight. */
  x: Pointer;
  /** `[numRows]`. */
  y: Pointer;
}

/** Copies rows into the memory. */
export function storeRows(rows: PreparedRows, arena: Arena): StoredRows {
  const stored = {
    numRows: rows.numRows,
    x: arena.allocate(rows.x.length),
    y: arena.allocate(rows.numRows),
  };
  arena.floats(stored.x, rows.x.length).set(rows.x);
  arena.floats(stored.y, rows.numRows).set(rows.y);
  return stored;
}

export interface Batch {
  /** `[capacity, stride]`. */
  inputs: Pointer;
  /** `[capacity]`. */
  targets: Pointer;
  /** Brings in rows by their numbers, which lie at `order`. */
  gather(stored: StoredRows, order: Pointer, rows: number): void;
  /** Brings in the rows from `from` on, in their own order. */
  take(stored: StoredRows, from: number, rows: number): void;
  /** Brings in rows `[rows, numFeatures]` from outside, without targets. */
  put(x: Float32Array): void;
}

/** An empty batch for up to `capacity` rows. */
export function createBatch(
  numFeatures: number,
  capacity: number,
  kernels: Kernels,
  arena: Arena,
): Batch {
  const stride = strideOf(numFeatures);
  const inputs = arena.allocate(capacity * stride);
  const targets = arena.allocate(capacity);
  return {
    inputs,
    targets,
    gather({ x, y }, order, rows) {
      kernels.gatherRows(x, order, inputs, rows, numFeatures, stride);
      kernels.gatherTargets(y, order, targets, rows);
    },
    take({ x, y }, from, rows) {
      kernels.gatherRows(x + 4 * from * numFeatures, 0, inputs, rows, numFeatures, stride);
      kernels.gatherTargets(y + 4 * from, 0, targets, rows);
    },
    put(x) {
      const numRows = x.length / numFeatures;
      const padded = arena.floats(inputs, numRows * stride);
      for (let row = 0; row < numRows; row++) {
        padded.set(x.subarray(row * numFeatures, (row + 1) * numFeatures), row * stride);
      }
    },
  };
}
