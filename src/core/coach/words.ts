/** @file How the coach writes numbers. */

/** A loss or metric with three figures, a count with separators. */
export function few(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5 || (size > 0 && size < 1e-3)) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}

/** A learning rate as a field shows it: 0.01, 5e-6. */
export function rateText(rate: number): string {
  return rate >= 1e-3 ? String(rate) : rate.toExponential().replace('e+', 'e');
}

/** A share in percent with two figures, such as 4.6; the sentence around it has the sign. */
export function percent(share: number): string {
  return String(Number((share * 100).toPrecision(2)));
}

/** The stop of the learning rate's 1-2-5 scale that is nearest to it, within 1e-7 and 10. */
export function niceRate(rate: number): number {
  const power = Math.floor(Math.log10(rate));
  const stops = [power, power + 1].flatMap((p) => [1, 2, 5].map((m) => Number(`${m}e${p}`)));
  const distance = (stop: number) => Math.abs(Math.log(stop / rate));
  const nearest = stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best));
  return Math.min(10, Math.max(1e-7, nearest));
}
