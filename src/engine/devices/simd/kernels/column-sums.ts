/**
 * @file Sums down the columns: a bias's gradient, and the first half of a batch's statistics.
 */

/**
 * Rows that are gone through together, column after column: few enough to stay in the cache in between. Each column is
 * still one chain of additions in the order of the rows.
 */
export const ROWS: i32 = 64;

/** sums[stride] = the sum over the rows of x[rows, stride]. */
export function columnSums(x: usize, sums: usize, rows: i32, stride: i32): void {
  const step = <usize>stride << 2;
  memory.fill(sums, 0, step);
  for (let row = 0; row < rows; row += ROWS) {
    const start = x + <usize>row * step;
    const end = start + <usize>min(ROWS, rows - row) * step;
    for (let offset: usize = 0; offset < step; offset += 32) {
      let low = v128.load(sums + offset), high = v128.load(sums + offset, 16);
      for (let p = start + offset; p < end; p += step) {
        low = f32x4.add(low, v128.load(p));
        high = f32x4.add(high, v128.load(p, 16));
      }
      v128.store(sums + offset, low);
      v128.store(sums + offset, high, 16);
    }
  }
}
