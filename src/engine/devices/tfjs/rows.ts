/**
 * @file Rows of the prepared data as tensors that stay on the device.
 */
import {
  gather,
  slice,
  tensor1d,
  tensor2d,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import type { PreparedRows } from '@/core/preparation/prepared-data';

export interface DeviceRows {
  numRows: number;
  /** `[rows, features]`. */
  x: Tensor2D;
  /** `[rows]`. */
  y: Tensor1D;
}

/** Uploads rows; `disposeRows` frees them. */
export function uploadRows({ numRows, x, y }: PreparedRows, numFeatures: number): DeviceRows {
  return { numRows, x: tensor2d(x, [numRows, numFeatures]), y: tensor1d(y) };
}

/** Frees what `uploadRows` made. */
export function disposeRows({ x, y }: DeviceRows): void {
  x.dispose();
  y.dispose();
}

/** Rows `order[from]..order[to - 1]`. */
export function pickRows(rows: DeviceRows, order: Tensor1D, from: number, to: number): DeviceRows {
  const picked = slice(order, from, to - from);
  return { numRows: to - from, x: gather(rows.x, picked), y: gather(rows.y, picked) };
}

/** Rows `from..to - 1` in their own order. */
export function sliceRows({ x, y }: DeviceRows, from: number, to: number): DeviceRows {
  return { numRows: to - from, x: slice(x, from, to - from), y: slice(y, from, to - from) };
}
