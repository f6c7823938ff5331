/**
 * @file Brings a batch's rows together. `order` holds the uint32 numbers of the rows to take, or is 0 for `from`
 * itself and the rows after it.
 */

/** to[rows, stride] = the rows from[order[i], width], which lie tightly. The padding of `to` is left as it is. */
export function gatherRows(
  from: usize, order: usize, to: usize, rows: i32, width: i32, stride: i32,
): void {
  const size = <usize>width << 2, whole = size & ~15;
  for (let i = 0; i < rows; i++) {
    const source = from + rowOf(order, i) * size;
    const target = to + ((<usize>i * stride) << 2);
    let at: usize = 0;
    for (; at < whole; at += 16) v128.store(target + at, v128.load(source + at));
    for (; at < size; at += 4) store<f32>(target + at, load<f32>(source + at));
  }
}

/** to[rows] = from[order[i]]. */
export function gatherTargets(from: usize, order: usize, to: usize, rows: i32): void {
  for (let i = 0; i < rows; i++) {
    store<f32>(to + (<usize>i << 2), load<f32>(from + (rowOf(order, i) << 2)));
  }
}

@inline
function rowOf(order: usize, i: i32): usize {
  return order ? <usize>load<u32>(order + (<usize>i << 2)) : <usize>i;
}
