/**
 * @file The three matrix products of a dense layer. Each takes eight columns of the right-hand matrix at a time,
 * copied into a panel `[depth, 8]` that stays in the first-level cache, and multiplies it with four rows at a time,
 * whose 4 x 8 sums live in registers. Long sums are cut into blocks of `BLOCK`, so that the panel stays small.
 * Every output is one chain of additions in the order of the depth, however the tiles fall.
 */

/** Most of the depth that one panel holds: 8 KiB, a quarter of a small first-level cache. */
const BLOCK: i32 = 256;
const PANEL = memory.data(8192, 16);
const ZEROS = memory.data(32, 16);

/**
 * c[rows, width] = a[rows, depth] b[depth, width] + bias[width], at least `floor` (0 for relu, -Infinity for none).
 * `width` is a multiple of 8 and the stride of b and c.
 */
export function multiply(
  a: usize, b: usize, bias: usize, c: usize,
  rows: i32, depth: i32, width: i32, aStride: i32, floor: f32,
): void {
  const bStep = <usize>width << 2;
  for (let k = 0; k < depth; k += BLOCK) {
    const length = min(BLOCK, depth - k);
    const last = k + length == depth;
    const start = a + (<usize>k << 2);
    for (let column = 0; column < width; column += 8) {
      const offset = <usize>column << 2;
      pack(b + <usize>k * bStep + offset, bStep, length);
      const target = c + offset;
      const first = k == 0 ? bias + offset : target;
      rowsTimesPanel(start, aStride, first, k != 0, target, rows, width, length, last ? floor : -Infinity);
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
  const bStep = <usize>bStride << 2;
  for (let k = 0; k < depth; k += BLOCK) {
    const length = min(BLOCK, depth - k);
    const start = a + (<usize>k << 2);
    for (let column = 0; column < width; column += 8) {
      packTransposed(b + <usize>column * bStep + (<usize>k << 2), bStep, length);
      const target = c + (<usize>column << 2);
      const first = k == 0 ? ZEROS : target;
      rowsTimesPanel(start, aStride, first, k != 0, target, rows, width, length, -Infinity);
    }
  }
}

/**
 * c[height, width] = a[rows, height]^T b[rows, width]: a dense layer's kernel gradient from its inputs a and its
 * output gradient b. `height` is rounded up to a multiple of 4; `width`, a multiple of 8, is the stride of b and c.
 */
export function multiplyTransposed(
  a: usize, b: usize, c: usize,
  rows: i32, height: i32, width: i32, aStride: i32,
): void {
  const step = <usize>width << 2;
  const aStep = <usize>aStride << 2;
  for (let k = 0; k < rows; k += BLOCK) {
    const length = min(BLOCK, rows - k);
    const start = a + <usize>k * aStep;
    for (let column = 0; column < width; column += 8) {
      const offset = <usize>column << 2;
      pack(b + <usize>k * step + offset, step, length);
      for (let row = 0; row < height; row += 4) {
        const target = c + <usize>row * step + offset;
        const first = k == 0 ? ZEROS : target;
        tile(start + (<usize>row << 2), 4, aStep, first, k == 0 ? 0 : step, target, step, length, -Infinity);
      }
    }
  }
}

/** One panel of c: all rows of a times the panel, four rows at a time. `first` holds what each sum starts from. */
function rowsTimesPanel(
  a: usize, aStride: i32, first: usize, firstIsTarget: bool,
  c: usize, rows: i32, width: i32, length: i32, floor: f32,
): void {
  const aStep = <usize>aStride << 2;
  const cStep = <usize>width << 2;
  const firstStep: usize = firstIsTarget ? cStep : 0;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    tile(a, aStep, 4, first, firstStep, c, cStep, length, floor);
    a += aStep << 2;
    c += cStep << 2;
    first += firstStep << 2;
  }
  for (; row < rows; row++) {
    rowTile(a, first, c, length, floor);
    a += aStep;
    c += cStep;
    first += firstStep;
  }
}

/** A 4 x 8 tile of c: `a` steps by `aRow` bytes from row to row and by `aDepth` bytes along the depth. */
@inline
function tile(
  a: usize, aRow: usize, aDepth: usize, first: usize, firstStep: usize,
  c: usize, cStep: usize, length: i32, floor: f32,
): void {
  let x0 = v128.load(first), y0 = v128.load(first, 16);
  first += firstStep;
  let x1 = v128.load(first), y1 = v128.load(first, 16);
  first += firstStep;
  let x2 = v128.load(first), y2 = v128.load(first, 16);
  first += firstStep;
  let x3 = v128.load(first), y3 = v128.load(first, 16);
  const end = PANEL + (<usize>length << 5);
  for (let panel = PANEL; panel < end; panel += 32) {
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
  storePair(c + cStep, x1, y1, lowest);
  storePair(c + 2 * cStep, x2, y2, lowest);
  storePair(c + 3 * cStep, x3, y3, lowest);
}

/** A 1 x 8 tile of c, for the rows that four does not divide. */
@inline
function rowTile(a: usize, first: usize, c: usize, length: i32, floor: f32): void {
  let x = v128.load(first), y = v128.load(first, 16);
  const end = PANEL + (<usize>length << 5);
  for (let panel = PANEL; panel < end; panel += 32) {
    const s = v128.load32_splat(a);
    x = f32x4.add(x, f32x4.mul(s, v128.load(panel)));
    y = f32x4.add(y, f32x4.mul(s, v128.load(panel, 16)));
    a += 4;
  }
  storePair(c, x, y, f32x4.splat(floor));
}

@inline
function storePair(c: usize, x: v128, y: v128, lowest: v128): void {
  v128.store(c, f32x4.pmax(x, lowest));
  v128.store(c, f32x4.pmax(y, lowest), 16);
}

/** Copies eight columns of `length` rows, `step` bytes apart, into the panel. */
function pack(b: usize, step: usize, length: i32): void {
  const end = PANEL + (<usize>length << 5);
  for (let panel = PANEL; panel < end; panel += 32) {
    v128.store(panel, v128.load(b));
    v128.store(panel, v128.load(b, 16), 16);
    b += step;
  }
}

/** Copies eight rows of `length` columns into the panel, turned round. Reads up to three columns of padding. */
function packTransposed(b: usize, step: usize, length: i32): void {
  const end = PANEL + (<usize>length << 5);
  for (let panel = PANEL; panel < end; panel += 128) {
    packQuad(b, step, panel);
    packQuad(b + 4 * step, step, panel + 16);
    b += 16;
  }
}

/** Turns a 4 x 4 block: row r of b becomes lane r of four panel rows. */
@inline
function packQuad(b: usize, step: usize, panel: usize): void {
  const r0 = v128.load(b), r1 = v128.load(b + step);
  const r2 = v128.load(b + 2 * step), r3 = v128.load(b + 3 * step);
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(panel, v128.shuffle<i64>(low01, low23, 0, 2));
  v128.store(panel, v128.shuffle<i64>(low01, low23, 1, 3), 32);
  v128.store(panel, v128.shuffle<i64>(high01, high23, 0, 2), 64);
  v128.store(panel, v128.shuffle<i64>(high01, high23, 1, 3), 96);
}
