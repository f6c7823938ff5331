/**
 * @file Rows of the prepared data on the GPU as they came, row after row through a wide texture, so that a million rows
 * fit; and the order in which an epoch visits them.
 */
import { UserError } from '@/core/errors';
import type { Graphics } from './context';
import { blocksOf, createGrid, writeGrid, type Grid } from './textures';

export interface RowStore {
  numRows: number;
  x: Grid;
  targets: Grid;
}

/** Texels along a store's rows: a power of two, so that dividing is cheap. */
const widestStore = 4096;

/** Numbers packed at a time, so that uploading needs little memory beside the data. */
const uploadChunk = 2 ** 20;

/**
 * Uploads rows `[numRows, numFeatures]` with their targets `[numRows]` and what their losses weigh.
 * Throws `UserError` where they do not fit.
 */
export function createRowStore(
  graphics: Graphics,
  numFeatures: number,
  numRows: number,
  x: Float32Array,
  targets: { y: Float32Array; weights: Float32Array | null } | null,
): RowStore {
  const width = blocksOf(numFeatures);
  const texels = Math.max(1, numRows * width);
  const rowStore = {
    numRows,
    x: createStoreGrid(graphics, 'RGBA32F', texels),
    targets: createStoreGrid(graphics, 'RG32F', targets ? Math.max(1, numRows) : 1),
  };
  writeTexels(graphics, rowStore.x, 'RGBA32F', texels, (data, first, count) =>
    packRows(data, x, numFeatures, first, count),
  );
  if (targets) {
    const { y, weights } = targets;
    writeTexels(graphics, rowStore.targets, 'RG32F', numRows, (data, first, count) => {
      for (let i = 0; i < count; i++) {
        data[2 * i] = y[first + i];
        data[2 * i + 1] = weights ? weights[y[first + i]] : 1;
      }
    });
  }
  return rowStore;
}

/** Texels `first..first + count - 1` of rows whose last texel is filled up with 0s. */
function packRows(
  data: Float32Array,
  x: Float32Array,
  numFeatures: number,
  first: number,
  count: number,
): void {
  if (numFeatures % 4 === 0) {
    data.set(x.subarray(4 * first, 4 * (first + count)));
    return;
  }
  const width = blocksOf(numFeatures);
  for (let i = 0; i < count; i++) {
    const row = Math.floor((first + i) / width);
    const from = row * numFeatures + 4 * (first + i - row * width);
    const numbers = Math.min(4, (row + 1) * numFeatures - from);
    for (let k = 0; k < numbers; k++) data[4 * i + k] = x[from + k];
  }
}

function createStoreGrid(
  graphics: Graphics,
  format: 'RGBA32F' | 'RG32F' | 'R32UI',
  texels: number,
) {
  const width = Math.min(widestStore, graphics.maxTextureSize);
  const height = Math.ceil(texels / width);
  if (height > graphics.maxTextureSize) {
    throw new UserError('data-too-large');
  }
  return createGrid(graphics, format, width, height);
}

function writeTexels(
  graphics: Graphics,
  grid: Grid,
  format: 'RGBA32F' | 'RG32F',
  texels: number,
  fill: (data: Float32Array, first: number, count: number) => void,
): void {
  const channels = format === 'RGBA32F' ? 4 : 2;
  const chunkRows = Math.max(1, Math.floor(uploadChunk / channels / grid.width));
  for (let top = 0; top < grid.height; top += chunkRows) {
    const rows = Math.min(chunkRows, grid.height - top);
    const data = new Float32Array(rows * grid.width * channels);
    const first = top * grid.width;
    const count = Math.min(rows * grid.width, texels - first);
    fill(data, first, count);
    writeGrid(graphics, grid, format, top, data);
  }
}

/** A texture for the order of that many rows. */
export function createOrderGrid(graphics: Graphics, numRows: number): Grid {
  return createStoreGrid(graphics, 'R32UI', Math.max(1, numRows));
}

/** Uploads an epoch's order of rows. */
export function writeOrder(graphics: Graphics, grid: Grid, order: Uint32Array): void {
  const padded = new Uint32Array(grid.width * grid.height);
  padded.set(order);
  writeGrid(graphics, grid, 'R32UI', 0, padded);
}
