import { useState } from 'react';
import type { Axis } from '@/core/training/axis';

/** The value given before while the new one says the same, so that what depends on it is not drawn again. */
export function useSteady<Value>(value: Value, same: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || same(kept, value)) return kept;
  setKept(value);
  return value;
}

/** Whether two axes have the same ends and ticks. */
export function sameAxis(a: Axis, b: Axis): boolean {
  return sameItems(a.domain, b.domain) && sameItems(a.ticks, b.ticks);
}

/** Whether two lists hold the same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]));
}
