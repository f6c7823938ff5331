/**
 * @file What a saved chart is drawn on: SVG elements in the figure's own pixels, and how far they reach.
 */
import { plainColour } from './plain-colour';

const namespace = 'http://www.w3.org/2000/svg';

export interface Paper {
  /** Where drawn elements go. */
  into: SVGElement;
  /** The figure's top left corner on the page. */
  origin: { x: number; y: number };
  /** The furthest that anything drawn reaches, `[right, bottom]`, in pixels from the origin. */
  reach: [number, number];
}

/** A new SVG element with these attributes; those that are undefined are left out. */
export function svgElement(
  name: string,
  attributes: Record<string, string | number | undefined>,
): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  return element;
}

/** The attributes that paint `fill` or `stroke` in a computed colour; `none` for what is not seen. */
export function paint(what: 'fill' | 'stroke', css: string): Record<string, string | undefined> {
  const plain = plainColour(css);
  if (!plain) return { [what]: css };
  if (plain.opacity === 0) return { [what]: 'none' };
  const opacity = plain.opacity < 1 ? String(Number(plain.opacity.toFixed(3))) : undefined;
  return { [what]: plain.colour, [`${what}-opacity`]: opacity };
}

/** A number of pixels as short as it can be written. */
export function pixels(value: number): number {
  return Number(value.toFixed(2));
}

/** The place of a box of the page on the paper, which then reaches at least as far. */
export function place(paper: Paper, { left, top, width, height }: DOMRect) {
  const box = {
    x: pixels(left - paper.origin.x),
    y: pixels(top - paper.origin.y),
    width: pixels(width),
    height: pixels(height),
  };
  paper.reach = [
    Math.max(paper.reach[0], box.x + box.width),
    Math.max(paper.reach[1], box.y + box.height),
  ];
  return box;
}
