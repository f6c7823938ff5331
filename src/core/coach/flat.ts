/** @file When a curve has stopped falling. */
import { binsIn, meanOf, recentFall, type Curve } from './curve';

/**
 * True where the last 40 % of a curve neither rise nor fall by more than its noise, or by more than 1 % of itself,
 * noise or not.
 */
export function isFlat(curve: Curve): boolean {
  const bins = binsIn(curve, 0.4, 8);
  const { fall, significant } = recentFall(curve, bins);
  return Math.abs(fall) < 0.01 * Math.abs(meanOf(curve.values, -bins)) || !significant;
}

/** True where it still falls, by more than its noise and than 1 % of itself. */
export function isFalling(curve: Curve): boolean {
  return !isFlat(curve) && recentFall(curve, binsIn(curve, 0.4, 8)).fall > 0;
}
