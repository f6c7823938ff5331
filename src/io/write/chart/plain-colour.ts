/**
 * @file Colours as any program that opens an SVG understands them: browsers compute mixed colours to forms that only they
 * know.
 */

/** A colour as `#rrggbb` and how opaque it is, from 0 to 1. */
export interface PlainColour {
  colour: string;
  opacity: number;
}

/** A computed CSS colour in plain terms: `rgb()`, `rgba()` and `color(srgb …)`; null for anything else, such as `none`. */
export function plainColour(css: string): PlainColour | null {
  const [, name, inner] = /^(rgba?|color)\((.*)\)$/.exec(css.trim()) ?? [];
  if (!name) return null;
  const parts = inner.split(/[\s,/]+/);
  if (name === 'color' && parts.shift() !== 'srgb') return null;
  const [red, green, blue, opacity = 1] = parts.map(numberOf);
  const unit = name === 'color' ? 255 : 1;
  const hex = [red, green, blue].map((value) => hexOf(value * unit));
  return { colour: `#${hex.join('')}`, opacity };
}

/** `none`, which stands for a channel that does not matter, is nothing. */
function numberOf(text: string): number {
  if (text === 'none') return 0;
  return text.endsWith('%') ? parseFloat(text) / 100 : Number(text);
}

function hexOf(value: number): string {
  const whole = Math.round(Math.min(255, Math.max(0, value)));
  return whole.toString(16).padStart(2, '0');
}
