/**
 * @file An SVG of the page as one that stands alone: its shapes with the colours, lines and fonts that the page's styles
 * give them, and no class, variable or script left.
 */
import { fontOf } from './draw-text';
import { paint, place, svgElement, type Paper } from './paper';

/** Attributes that say where a shape is; all others are styles or of no use outside the page. */
const geometry = new Set([
  ...['d', 'points', 'transform', 'viewBox', 'preserveAspectRatio', 'id', 'clip-path'],
  ...['x', 'y', 'dx', 'dy', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
  ...['width', 'height', 'clipPathUnits'],
]);

/** What shapes are painted with beside colours; the value that goes without saying comes second. */
const strokeStyles = [
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
] as const;

/** Draws the SVG in its place on the page. */
export function drawSvg(paper: Paper, svg: SVGSVGElement): void {
  const copy = copied(svg);
  const box = place(paper, svg.getBoundingClientRect());
  for (const [key, value] of Object.entries(box)) copy.setAttribute(key, String(value));
  const { overflowX } = getComputedStyle(svg);
  if (overflowX === 'visible') copy.setAttribute('overflow', 'visible');
  paper.into.append(copy);
}

function copied(element: Element): SVGElement {
  const copy = svgElement(element.tagName, {});
  for (const { name, value } of element.attributes) {
    if (geometry.has(name)) copy.setAttribute(name, value);
  }
  const style = getComputedStyle(element);
  if (Number(style.opacity) < 1) copy.setAttribute('opacity', style.opacity);
  const isText = element.tagName === 'text' || element.tagName === 'tspan';
  const isShape = isText || element instanceof SVGGeometryElement;
  if (isShape) set(copy, paintOf(style));
  if (isText) {
    set(copy, { ...fontOf(style), 'text-anchor': unless('start', style.textAnchor) });
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof SVGElement && getComputedStyle(child).display !== 'none')
      copy.append(copied(child));
  }
  return copy;
}

function paintOf(style: CSSStyleDeclaration): Record<string, string | undefined> {
  const line = style.stroke === 'none' ? {} : strokeOf(style);
  return { ...faded('fill', style), ...line };
}

function strokeOf(style: CSSStyleDeclaration): Record<string, string | undefined> {
  const rest = strokeStyles.map(([name, usual]) => [
    name,
    unless(usual, style.getPropertyValue(name)),
  ]);
  return { ...faded('stroke', style), ...Object.fromEntries(rest) };
}

/** The colour, with the opacity that the colour has and the one that is said beside it. */
function faded(what: 'fill' | 'stroke', style: CSSStyleDeclaration) {
  const own = paint(what, style.getPropertyValue(what));
  const name = `${what}-opacity`;
  const opacity = Number(own[name] ?? 1) * Number(style.getPropertyValue(name));
  return { ...own, [name]: opacity < 1 && own[what] !== 'none' ? String(opacity) : undefined };
}

function unless(usual: string, value: string): string | undefined {
  return value === usual || value === '' ? undefined : value;
}

function set(element: Element, attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
}
