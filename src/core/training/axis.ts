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
  const step = [...fine, 10].find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
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

/** Between round numbers around `min` and `max` (both above 0), with ticks at 1-2-5 stops or at powers of ten. */
export function logAxis(min: number, max: number): Axis {
  const from = stopsNear(min, fine).findLast((stop) => stop <= min * (1 + 1e-9))!;
  const to = stopsNear(max, fine).find((stop) => stop >= max * (1 - 1e-9) && stop > from)!;
  const decades = Math.log10(to / from);
  const mantissas = decades > 2 ? [1] : decades > 0.7 ? coarse : fine;
  const every = Math.max(1, Math.ceil(decades / 6));
  const ticks: number[] = [];
  const first = Math.floor(Math.log10(from) + 1e-9);
  for (let power = first; power <= Math.log10(to) + 1e-9; power++) {
    if (power % every === 0) ticks.push(...stopsOf(power, mantissas));
  }
  return {
    domain: [from, to],
    ticks: ticks.filter((tick) => tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9)),
  };
}

/** Mantissas of round numbers, for ticks and for ends. */
const coarse = [1, 2, 5];
const fine = [1, 2, 3, 4, 5, 6, 8];

/** The smallest 1, 2 or 5 × 10^n that is at least `least`; 1 for what is not above 0. */
function stepFor(least: number): number {
  if (!(least > 0) || !Number.isFinite(least)) return 1;
  return stopsNear(least, coarse).find((stop) => stop >= least * (1 - 1e-9))!;
}

function stopsNear(value: number, mantissas: readonly number[]): number[] {
  const power = Math.floor(Math.log10(value));
  return [power - 1, power, power + 1].flatMap((exponent) => stopsOf(exponent, mantissas));
}

function stopsOf(power: number, mantissas: readonly number[]): number[] {
  return mantissas.map((mantissa) => Number(`${mantissa}e${power}`));
}

/** `count` steps without the rounding error of a product: 0.3 for 3 × 0.1. */
function rounded(count: number, step: number): number {
  return Number((count * step).toPrecision(12));
}
