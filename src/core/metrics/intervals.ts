/**
 * @file How sure a score is: a 95 % interval shrinks as the rows grow. A share has one by a formula; bootstrap.ts has the rest.
 */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/** The 95 % interval of a share of `count` out of `total`: E. B. Wilson, Probable inference, 1927. 0..1 of no rows. */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const z2 = (Z * Z) / total;
  const center = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total));
  return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}
