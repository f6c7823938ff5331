/** Which of an axis's ticks have room for their texts, told from the number of letters, since measuring takes long. */
import { xOf, type Geometry } from './curve-geometry';

/** Pixels a digit takes at most in the axes' font, and between two texts at least. */
const digit = 6.4;
const gap = 24;

/** Pixels a text along an axis takes, at most. */
export function textWidth(text: string): number {
  return text.length * digit;
}

/** Pixels a letter takes at most beside a line, near enough to keep texts apart; those of Korean are twice as wide. */
const letter = 5.6;
const wideLetter = 11;

/** Pixels a text beside a line takes, about. */
export function lettersWidth(text: string): number {
  const wide = text.match(/[\u1100-\uffff]/g)?.length ?? 0;
  return (text.length - wide) * letter + wide * wideLetter;
}

/** All ticks of the horizontal axis, or every second, third, … from the first on, so that texts keep apart. */
export function fittingTicks(geometry: Geometry, format: (tick: number) => string): number[] {
  const { ticks } = geometry.x;
  if (ticks.length < 2) return [...ticks];
  const apart = xOf(geometry, ticks[1]) - xOf(geometry, ticks[0]);
  const widest = Math.max(...ticks.map((tick) => textWidth(format(tick))));
  const every = Math.max(1, Math.ceil((widest + gap) / apart));
  return ticks.filter((_, index) => index % every === 0);
}
