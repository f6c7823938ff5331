/**
 * @file Where an axis starts and ends and what is written along it. Ends are round numbers, so that an axis grows in
 * calm steps while a run goes on.
 */

export interface Axis {
  domain: readonly [number, number];
  /** Ascending, within the domain. */
  ticks: readonly number[];
}

/** The smallest of 1, 2, 3, 4, 5, 6, 8 × 10^n that is at least `value`, so that an axis grows in calm steps. 1 for 0. */
export function niceCeiling(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step =
    [1, 2, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** From 0 to a round number at or above `top`. */
export function axisFromZero(top: number): Axis {
  return axisOver(0, niceCeiling(top));
}

/** From the last step below `min` to the first above `max`: for a closer look at some values. */
export function axisAround(min: number, max: number): Axis {
  const step = stepFor(Math.max(max - min, Math.abs(max) / 100) / 4);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  return axisOver(rounded(first, step), rounded(last, step));
}

/** Exactly from `from` to `to`, with at most some seven ticks at round numbers; whole ones where `whole`. */
export function axisOver(from: number, to: number, whole = false): Axis {
  const step = Math.max(stepFor((to - from) / 5), whole ? 1 : 0);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    rounded(first + index, step),
  );
  return { domain: [from, to], ticks };
}

/** Between the 1-2-5 stops around `min` and `max` (both above 0), with a tick at each stop or at each power of ten. */
export function logAxis(min: number, max: number): Axis {
  const from = stopBelow(min);
  const above = stopAbove(max);
  const to = above > from ? above : stopAbove(from * 1.5);
  const decades = Math.log10(to / from);
  const mantissas = decades <= 2 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / 6));
  const ticks: number[] = [];
  const first = Math.floor(Math.log10(from) + 1e-9);
  for (let power = first; power <= Math.log10(to) + 1e-9; power++) {
    if (power % every !== 0) continue;
    for (const mantissa of mantissas) {
      const tick = Number(`${mantissa}e${power}`);
      if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return { domain: [from, to], ticks };
}

/** The smallest 1, 2 or 5 × 10^n that is at least `least`. */
function stepFor(least: number): number {
  return least > 0 && Number.isFinite(least) ? stopAbove(least) : 1;
}

function stopAbove(value: number): number {
  return stops(value).find((stop) => stop >= value * (1 - 1e-9))!;
}

function stopBelow(value: number): number {
  return stops(value).findLast((stop) => stop <= value * (1 + 1e-9))!;
}

function stops(value: number): number[] {
  const power = Math.floor(Math.log10(value));
  return [power - 1, power, power + 1].flatMap((exponent) =>
    [1, 2, 5].map((mantissa) => Number(`${mantissa}e${exponent}`)),
  );
}

/** `count` steps without the rounding error of a product: 0.3 for 3 × 0.1. */
function rounded(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}
