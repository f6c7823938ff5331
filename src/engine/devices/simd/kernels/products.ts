/**
 * @file The three matrix products of a dense layer. Up to `GROUP` columns of the right-hand matrix are copied into
 * panels `[length, 8]`, one after the other, that stay in the second-level cache; four rows of the left-hand matrix
 * at a time are multiplied with all of them, panel by panel, with the 4 x 8 sums in registers. (More sums than eight
 * registers hold, or an unrolled loop, are slower: today's engines then keep some in memory.) Long sums are cut into
 * blocks of `BLOCK`. Every output is one chain of additions in the order of the depth, however the tiles fall.
 *
 * Outputs come four rows at a time, so matrices have room for their rows rounded up to a multiple of 4.
 */
import { pack, packTurned, PANELS } from './panels';

/** Most of the depth that the panels hold. With GROUP below, 64 KiB of them. */
const BLOCK: i32 = 256;
const GROUP: i32 = 64;
const ZEROS = memory.data(32, 16);

/**
 * c[rows, width] = a[rows, depth] b[depth, width] + bias[width], at least `floor` (0 for relu, -Infinity for none).
 * `width` is a multiple of 8 and the stride of b and c.
 */
export function multiply(
  a: usize, b: usize, bias: usize, c: usize,
  rows: i32, depth: i32, width: i32, aStride: i32, floor: f32,
): void {
  const aStep = <usize>aStride << 2, step = <usize>width << 2;
  for (let k = 0; k < depth; k += BLOCK) {
    const length = min(BLOCK, depth - k);
    const lowest = k + length == depth ? floor : -Infinity;
    for (let column = 0; column < width; column += GROUP) {
      const columns = min(GROUP, width - column), offset = <usize>column << 2;
      pack(b + <usize>k * step + offset, step, length, columns);
      const start = a + (<usize>k << 2);
      for (let row = 0; row < rows; row += 4) {
        const left = start + <usize>row * aStep;
        const target = c + <usize>row * step + offset;
        tiles(left, aStep, 4, k == 0 ? bias + offset : 0, target, step, columns, length, lowest);
      }
    }
  }
}

/**
 * c[rows, width] = a[rows, depth] b[width, depth]^T: a dense layer's input gradient from its output gradient a and
 * its kernel b. `width`, a multiple of 8, is the stride of c.
 */
export function multiplyByTransposed(
  a: usize, b: usize, c: usize,
  rows: i32, depth: i32, width: i32, aStride: i32, bStride: i32,
): void {
  const aStep = <usize>aStride << 2, bStep = <usize>bStride << 2, step = <usize>width << 2;
  for (let k = 0; k < depth; k += BLOCK) {
    const length = min(BLOCK, depth - k);
    for (let column = 0; column < width; column += GROUP) {
      const columns = min(GROUP, width - column);
      packTurned(b + <usize>column * bStep + (<usize>k << 2), bStep, length, columns);
      const start = a + (<usize>k << 2);
      for (let row = 0; row < rows; row += 4) {
        const left = start + <usize>row * aStep;
        const target = c + <usize>row * step + (<usize>column << 2);
        tiles(left, aStep, 4, k == 0 ? ZEROS : 0, target, step, columns, length, -Infinity);
      }
    }
  }
}

/**
 * c[height, width] = a[rows, height]^T b[rows, width]: a dense layer's kernel gradient from its inputs a and its
 * output gradient b. `width`, a multiple of 8, is the stride of b and c.
 */
export function multiplyTransposed(
  a: usize, b: usize, c: usize,
  rows: i32, height: i32, width: i32, aStride: i32,
): void {
  const aStep = <usize>aStride << 2, step = <usize>width << 2;
  for (let k = 0; k < rows; k += BLOCK) {
    const length = min(BLOCK, rows - k);
    for (let column = 0; column < width; column += GROUP) {
      const columns = min(GROUP, width - column), offset = <usize>column << 2;
      pack(b + <usize>k * step + offset, step, length, columns);
      const start = a + <usize>k * aStep;
      for (let row = 0; row < height; row += 4) {
        const left = start + (<usize>row << 2);
        const target = c + <usize>row * step + offset;
        tiles(left, 4, aStep, k == 0 ? ZEROS : 0, target, step, columns, length, -Infinity);
      }
    }
  }
}

/**
 * Four rows of c: `a` steps by `aRow` bytes from row to row and by `aDepth` bytes along the depth. The sums start
 * from `initial`, which is the bias or ZEROS, or from c itself where it is 0.
 */
@inline
function tiles(
  a: usize, aRow: usize, aDepth: usize, initial: usize,
  c: usize, step: usize, columns: i32, length: i32, floor: f32,
): void {
  let panel = PANELS;
  for (let j = 0; j < columns; j += 8) {
    tile(a, aRow, aDepth, panel, initial ? initial : c, initial ? 0 : step, c, step, length, floor);
    panel += <usize>length << 5;
    c += 32;
    if (initial && initial != ZEROS) initial += 32;
  }
}

/** A 4 x 8 tile of c. `first` holds what the sums start from, `firstStep` bytes from row to row. */
@inline
function tile(
  a: usize, aRow: usize, aDepth: usize, panel: usize, first: usize, firstStep: usize,
  c: usize, step: usize, length: i32, floor: f32,
): void {
  let x0 = v128.load(first), y0 = v128.load(first, 16);
  first += firstStep;
  let x1 = v128.load(first), y1 = v128.load(first, 16);
  first += firstStep;
  let x2 = v128.load(first), y2 = v128.load(first, 16);
  first += firstStep;
  let x3 = v128.load(first), y3 = v128.load(first, 16);
  const end = panel + (<usize>length << 5);
  for (; panel < end; panel += 32) {
    const u = v128.load(panel), v = v128.load(panel, 16);
    let s = v128.load32_splat(a);
    x0 = f32x4.add(x0, f32x4.mul(s, u));
    y0 = f32x4.add(y0, f32x4.mul(s, v));
    s = v128.load32_splat(a + aRow);
    x1 = f32x4.add(x1, f32x4.mul(s, u));
    y1 = f32x4.add(y1, f32x4.mul(s, v));
    s = v128.load32_splat(a + 2 * aRow);
    x2 = f32x4.add(x2, f32x4.mul(s, u));
    y2 = f32x4.add(y2, f32x4.mul(s, v));
    s = v128.load32_splat(a + 3 * aRow);
    x3 = f32x4.add(x3, f32x4.mul(s, u));
    y3 = f32x4.add(y3, f32x4.mul(s, v));
    a += aDepth;
  }
  const lowest = f32x4.splat(floor);
  storePair(c, x0, y0, lowest);
  storePair(c + step, x1, y1, lowest);
  storePair(c + 2 * step, x2, y2, lowest);
  storePair(c + 3 * step, x3, y3, lowest);
}

@inline
function storePair(c: usize, x: v128, y: v128, lowest: v128): void {
  v128.store(c, f32x4.pmax(x, lowest));
  v128.store(c, f32x4.pmax(y, lowest), 16);
}
