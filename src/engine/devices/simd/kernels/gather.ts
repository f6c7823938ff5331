/**
 * @file Brings a batch's rows together. `order` holds the uint32 numbers of the rows to take, or is 0 for `from`
 * itself and the rows after it.
 */

/** to[rows, stride] = the rows from[order[i], width], which lie tightly. The padding of `to` is left as it is. */
export function gatherRows(
  from: usize, order: usize, to: usize, rows: i32, width: i32, stride: i32,
): void {
  const size = <usize>width << 2;
  for (let i = 0; i < rows; i++) {
    memory.copy(to + ((<usize>i * stride) << 2), from + rowOf(order, i) * size, size);
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
