/**
 * @file The box of an element of the page as SVG: its background, its borders and its outline.
 */
import { paint, pixels, place, svgElement, type Paper } from './paper';
import { plainColour } from './plain-colour';

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Draws what the styles paint of the box, if anything. */
export function drawBox(paper: Paper, style: CSSStyleDeclaration, rect: DOMRect): void {
  const widths = sides.map((side) => borderOf(style, side));
  const [top, right, bottom, left] = widths;
  const even = top > 0 && widths.every((width) => width === top);
  const filled = isSeen(style.backgroundColor);
  if (filled || even) {
    const inset = even ? top / 2 : 0;
    const box = place(paper, inside(rect, inset));
    paper.into.append(
      svgElement('rect', {
        ...box,
        rx: cornerOf(style, rect) || undefined,
        ...paint('fill', style.backgroundColor),
        ...(even ? strokeOf(style, 'Top', top) : {}),
      }),
    );
  }
  if (!even) {
    const { left: x1, right: x2, top: y1, bottom: y2 } = rect;
    drawSide(paper, style, 'Top', [x1, y1 + top / 2, x2, y1 + top / 2]);
    drawSide(paper, style, 'Right', [x2 - right / 2, y1, x2 - right / 2, y2]);
    drawSide(paper, style, 'Bottom', [x1, y2 - bottom / 2, x2, y2 - bottom / 2]);
    drawSide(paper, style, 'Left', [x1 + left / 2, y1, x1 + left / 2, y2]);
  }
  drawOutline(paper, style, rect);
}

function isSeen(css: string): boolean {
  return (plainColour(css)?.opacity ?? 0) > 0;
}

function borderOf(style: CSSStyleDeclaration, side: (typeof sides)[number]): number {
  const seen = style[`border${side}Style`] !== 'none' && isSeen(style[`border${side}Color`]);
  return seen ? parseFloat(style[`border${side}Width`]) : 0;
}

function strokeOf(style: CSSStyleDeclaration, side: (typeof sides)[number], width: number) {
  const dashes = { dashed: `${3 * width} ${2 * width}`, dotted: `${width} ${width}` };
  const kind = style[`border${side}Style`] as keyof typeof dashes;
  return {
    ...paint('stroke', style[`border${side}Color`]),
    'stroke-width': width === 1 ? undefined : width,
    'stroke-dasharray': dashes[kind],
  };
}

function drawSide(
  paper: Paper,
  style: CSSStyleDeclaration,
  side: (typeof sides)[number],
  [fromX, fromY, toX, toY]: readonly number[],
): void {
  const width = borderOf(style, side);
  if (width === 0) return;
  const line = place(paper, new DOMRect(fromX, fromY, toX - fromX, toY - fromY));
  paper.into.append(
    svgElement('line', {
      x1: line.x,
      y1: line.y,
      x2: pixels(line.x + line.width),
      y2: pixels(line.y + line.height),
      ...strokeOf(style, side, width),
    }),
  );
}

function drawOutline(paper: Paper, style: CSSStyleDeclaration, rect: DOMRect): void {
  const width = style.outlineStyle === 'solid' ? parseFloat(style.outlineWidth) : 0;
  if (width === 0 || !isSeen(style.outlineColor)) return;
  const inset = -parseFloat(style.outlineOffset) - width / 2;
  paper.into.append(
    svgElement('rect', {
      ...place(paper, inside(rect, inset)),
      fill: 'none',
      ...paint('stroke', style.outlineColor),
      'stroke-width': width,
    }),
  );
}

function inside({ left, top, width, height }: DOMRect, by: number): DOMRect {
  return new DOMRect(
    left + by,
    top + by,
    Math.max(0, width - 2 * by),
    Math.max(0, height - 2 * by),
  );
}

function cornerOf(style: CSSStyleDeclaration, rect: DOMRect): number {
  const radius = parseFloat(style.borderTopLeftRadius) || 0;
  const half = Math.min(rect.width, rect.height) / 2;
  return style.borderTopLeftRadius.endsWith('%') ? half : pixels(Math.min(radius, half));
}
