/**
 * @file Rows of the prepared data on the GPU. A store holds them as they came, row after row through a wide texture, so
 * that a million rows fit. A window holds the next batches in blocks, gathered in the epoch's order by one pass that is
 * drawn again only when a step leaves it: passes read the window, so a step copies nothing.
 */
import { UserError } from '@/core/errors';
import type { Graphics } from './context';
import type { Value } from './draft';
import type { Pass } from './pass';
import { blocksOf, createBlocks, createGrid, writeGrid, type Blocks, type Grid } from './textures';

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
    throw new UserError(
      'data-too-large',
      'The rows do not fit into this graphics processor.',
      'Use fewer rows or fewer features, or train on the CPU.',
    );
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

/** Batches of rows in blocks: features, and beside them a block of the rows' targets. */
export interface Window {
  blocks: Blocks;
  numFeatures: number;
  batchRows: number;
  /** Batches it holds. */
  batches: number;
}

/** A window of as many batches as a texture of sensible size holds, at most `numRows` rows. */
export function createWindow(
  graphics: Graphics,
  numFeatures: number,
  batchRows: number,
  numRows: number,
): Window {
  const batchBlocks = blocksOf(batchRows);
  const most = Math.min(graphics.maxTextureSize, 4096);
  assertBatchFits(batchBlocks, graphics.maxTextureSize);
  const batches = Math.max(
    1,
    Math.min(Math.floor(most / batchBlocks), Math.ceil(numRows / batchRows)),
  );
  const blocks = createBlocks(graphics, blocksOf(numFeatures) + 1, batches * batchBlocks);
  return { blocks, numFeatures, batchRows, batches };
}

function assertBatchFits(batchBlocks: number, maxTextureSize: number): void {
  if (batchBlocks <= maxTextureSize) return;
  const most = (4 * maxTextureSize).toLocaleString('en');
  throw new UserError(
    'batch-too-large',
    `This graphics processor computes at most ${most} rows at a time.`,
    `Use a batch size of ${most} or less.`,
  );
}

/** The window's features as passes read them; `offset` is the batch's first block row. */
export function windowFeatures({ blocks, numFeatures }: Window): Value {
  return { name: 'data', source: blocks, columns: numFeatures, top: 'offset' };
}

/** The window's targets, as `Targets` wants them. */
export function windowTargets(window: Window): { value: Value; column: number } {
  return { value: windowFeatures(window), column: blocksOf(window.numFeatures) };
}

/**
 * The pass that fills a window with rows from `start` on, in the order given or as they are; `total` says how many rows
 * there are. `features` and `targets` may be swapped for those of another store.
 */
export function gatherPass(
  { blocks, numFeatures, batchRows, batches }: Window,
  x: Grid,
  targets: Grid,
  order: Grid | null,
): Pass {
  const batchBlocks = blocksOf(batchRows);
  const width = blocksOf(numFeatures);
  const texel = (grid: string, at: string, w: number) =>
    `texelFetch(${grid}, ivec2(${at} % ${w}, ${at} / ${w}), 0)`;
  return {
    name: 'gather',
    inputs: { features: x, targets, ...(order && { order }) },
    uniforms: ['start', 'total'],
    constants: {},
    functions: [
      `vec4 gather(int row) {
  int place = start + p.y / ${batchBlocks} * ${batchRows} + row;
  if (row >= ${batchRows} || place >= total) return vec4(0.0);
  ${order ? `int from = int(${texel('order', 'place', order.width)}.r);` : 'int from = place;'}
  if (p.x == ${width}) return vec4(${texel('targets', 'from', targets.width)}.rg, 0.0, 0.0);
  int at = from * ${width} + p.x;
  return ${texel('features', 'at', x.width)};
}`,
    ],
    main: `int row = p.y % ${batchBlocks} * 4;
  out0 = gather(row); out1 = gather(row + 1); out2 = gather(row + 2); out3 = gather(row + 3);`,
    numOutputs: 4,
    target: blocks,
    height: () => batches * batchBlocks,
    work: () => 1,
  };
}
