/**
 * @file The panels into which the products copy a block of their right-hand matrix: eight columns each, `[length, 8]`,
 * one panel after the other.
 */

/** Room for 256 rows of 64 columns. */
export const PANELS = memory.data(65536, 64);

/** Copies `length` rows of `columns` columns; rows lie `step` bytes apart. */
export function pack(b: usize, step: usize, length: i32, columns: i32): void {
  let panel = PANELS;
  for (let column = 0; column < columns; column += 8) {
    const end = panel + (<usize>length << 5);
    for (let p = b; panel < end; panel += 32) {
      v128.store(panel, v128.load(p));
      v128.store(panel, v128.load(p, 16), 16);
      p += step;
    }
    b += 32;
  }
}

/**
 * Copies `columns` rows of `length` columns, turned round, so that a row becomes a panel's column. Reads up to three
 * floats beyond `length`, and writes that many rows beyond a panel, where the next one comes.
 */
export function packTurned(b: usize, step: usize, length: i32, columns: i32): void {
  for (let column = 0; column < columns; column += 8) {
    let panel = PANELS + ((<usize>column * length) << 2);
    const end = panel + (<usize>length << 5);
    for (let p = b; panel < end; panel += 128) {
      turn(p, step, panel);
      turn(p + 4 * step, step, panel + 16);
      p += 16;
    }
    b += step << 3;
  }
}

/** Turns a 4 x 4 block: row r of b becomes lane r of four panel rows. */
@inline
function turn(b: usize, step: usize, panel: usize): void {
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
