/**
 * @file A window on a row store: the next batches in blocks, gathered in the epoch's order by one pass that is drawn
 * again only when a step leaves the window. Passes read the window, so a step copies nothing.
 */
import { UserError } from '@/core/errors';
import type { Graphics } from './context';
import type { Value } from './draft';
import type { Pass } from './pass';
import { blocksOf, createBlocks, type Blocks, type Grid } from './textures';

/** Batches of rows in blocks: features, and beside them a block of the rows' targets. */
export interface Window {
  blocks: Blocks;
  numFeatures: number;
  batchRows: number;
  /** Batches it holds. */
  batches: number;
}

/** Blocks of a window of several batches. */
const mostBlocks = 2 ** 18;

/** A window of as many batches as a texture of sensible size holds, at most `numRows` rows. */
export function createWindow(
  graphics: Graphics,
  numFeatures: number,
  batchRows: number,
  numRows: number,
): Window {
  const batchBlocks = blocksOf(batchRows);
  const width = blocksOf(numFeatures) + 1;
  const most = Math.min(graphics.maxTextureSize, 4096, mostBlocks / width);
  assertBatchFits(batchBlocks, graphics.maxTextureSize);
  const batches = Math.max(
    1,
    Math.min(Math.floor(most / batchBlocks), Math.ceil(numRows / batchRows)),
  );
  const blocks = createBlocks(graphics, width, batches * batchBlocks);
  return { blocks, numFeatures, batchRows, batches };
}

function assertBatchFits(batchBlocks: number, maxTextureSize: number): void {
  if (batchBlocks <= maxTextureSize) return;
  const most = (4 * maxTextureSize).toLocaleString('en');
  throw new UserError('batch-too-large', { context: 'graphics', most });
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
