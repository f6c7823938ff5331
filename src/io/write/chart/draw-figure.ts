/**
 * @file A figure of the page drawn as one SVG that stands alone, be it made of SVG, of boxes and text, or of both. What
 * is seen is what is drawn: the walk goes through the elements in their order and copies places and computed styles.
 */
import { drawBox } from './draw-box';
import { drawSvg } from './draw-svg';
import { drawText, fontOf } from './draw-text';
import { paint, pixels, svgElement, type Paper } from './paper';
import { plainColour } from './plain-colour';

/** What is written around the chart. */
export interface ChartWords {
  /** Above it. */
  title: string;
  /** Along its axes, where the chart itself does not say. */
  xTitle?: string;
  yTitle?: string;
}

export interface DrawnFigure {
  /** An SVG document. */
  svg: string;
  /** In pixels of the page. */
  width: number;
  height: number;
}

const margin = 16;
const titleHeight = 28;
const axisHeight = 20;

/** The figure as a document of its own, on the background it has on the page. Elements marked `data-unsaved` are left out. */
export function drawFigure(figure: Element, words: ChartWords): DrawnFigure {
  const back = unscrolled(figure);
  const { left, top } = figure.getBoundingClientRect();
  const into = svgElement('g', {});
  const paper: Paper = { into, origin: { x: left, y: top }, reach: [0, 0] };
  drawElement(paper, figure);
  back();
  return framed(figure, paper, words);
}

function drawElement(paper: Paper, element: Element): void {
  if (element.hasAttribute('data-unsaved')) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element instanceof SVGSVGElement) return drawSvg(paper, element);
  // What is cut to nothing is for screen readers.
  if (style.clipPath !== 'none') return;
  const inner = Number(style.opacity) < 1 ? faded(paper, style.opacity) : paper;
  const rect = element.getBoundingClientRect();
  drawBox(inner, style, rect);
  drawMark(inner, element, rect);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(inner, child);
    else if (child instanceof Element) drawElement(inner, child);
  }
  paper.reach = inner.reach;
}

function faded(paper: Paper, opacity: string): Paper {
  const into = svgElement('g', { opacity });
  paper.into.append(into);
  return { ...paper, into };
}

/** A box that the style sheet puts at the start of a line, such as a legend's key. */
function drawMark(paper: Paper, element: Element, rect: DOMRect): void {
  const style = getComputedStyle(element, '::before');
  if (style.content !== '""' || style.display !== 'inline-block') return;
  const height = parseFloat(style.height) + borders(style, 'Top', 'Bottom');
  const width = parseFloat(style.width) + borders(style, 'Left', 'Right');
  const start = rect.left + parseFloat(getComputedStyle(element).paddingLeft);
  drawBox(paper, style, new DOMRect(start, rect.top + (rect.height - height) / 2, width, height));
}

function borders(style: CSSStyleDeclaration, ...ends: ('Top' | 'Bottom' | 'Left' | 'Right')[]) {
  if (style.boxSizing === 'border-box') return 0;
  return ends.reduce((sum, end) => sum + (parseFloat(style[`border${end}Width`]) || 0), 0);
}

/** Shows what lies in scrolled boxes from its beginning; gives a function that scrolls them back. */
function unscrolled(figure: Element): () => void {
  const moved = [...figure.querySelectorAll('*')]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0)
    .map((box) => ({ box, left: box.scrollLeft, top: box.scrollTop }));
  for (const { box } of moved) box.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  return () => {
    for (const { box, left, top } of moved) box.scrollTo({ left, top, behavior: 'instant' });
  };
}

/** The drawing with its background, title and axis titles around it. */
function framed(figure: Element, { into, reach }: Paper, words: ChartWords): DrawnFigure {
  const { title, xTitle, yTitle } = words;
  const style = getComputedStyle(figure);
  const left = margin + (yTitle ? axisHeight : 0);
  const top = margin + titleHeight;
  const width = Math.ceil(reach[0] + left + margin);
  const height = Math.ceil(reach[1] + top + (xTitle ? axisHeight : 0) + margin);
  into.setAttribute('transform', `translate(${pixels(left)} ${pixels(top)})`);
  const root = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const named = svgElement('title', {});
  named.textContent = title;
  const fill = paint('fill', backgroundOf(figure));
  root.append(named, svgElement('rect', { width, height, ...fill }), into);
  const write = (text: string | undefined, attributes: Record<string, string | number>) => {
    if (!text) return;
    const ink = { ...paint('fill', style.color), 'font-family': fontOf(style)['font-family'] };
    const element = svgElement('text', { 'font-size': '12px', ...ink, ...attributes });
    element.textContent = text;
    root.append(element);
  };
  write(title, { x: margin, y: margin + 12, 'font-size': '14px', 'font-weight': 600 });
  const across = pixels(left + reach[0] / 2);
  write(xTitle, { x: across, y: height - margin, 'text-anchor': 'middle' });
  const turned = `translate(${margin + 8} ${pixels(top + reach[1] / 2)}) rotate(-90)`;
  write(yTitle, { transform: turned, 'text-anchor': 'middle' });
  return { svg: writtenOut(root), width, height };
}

/** The first colour behind the figure that hides what is under it. */
function backgroundOf(figure: Element): string {
  for (let at: Element | null = figure; at; at = at.parentElement) {
    const css = getComputedStyle(at).backgroundColor;
    if (plainColour(css)?.opacity === 1) return css;
  }
  return 'rgb(255, 255, 255)';
}

/** As text; control characters, which no XML may hold, become blanks. */
function writtenOut(root: Element): string {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    node.nodeValue = node.nodeValue!.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  }
  return new XMLSerializer().serializeToString(root);
}
