/**
 * @file Sums down the columns: a bias's gradient.
 */

/** sums[stride] = the sum over the rows of x[rows, stride]. */
export function columnSums(x: usize, sums: usize, rows: i32, stride: i32): void {
  const step = <usize>stride << 2;
  const end = x + <usize>rows * step;
  for (let offset: usize = 0; offset < step; offset += 32) {
    let low = f32x4.splat(0), high = f32x4.splat(0);
    for (let p = x + offset; p < end; p += step) {
      low = f32x4.add(low, v128.load(p));
      high = f32x4.add(high, v128.load(p, 16));
    }
    v128.store(sums + offset, low);
    v128.store(sums + offset, high, 16);
  }
}
