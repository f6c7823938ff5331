/**
 * @file A text of the page as SVG text: one element a line, in the font and colour that it has there.
 */
import { paint, pixels, place, svgElement, type Paper } from './paper';

interface Line {
  text: string;
  box: DOMRect;
}

/** Draws the text where the page shows it; what a box cuts off is cut off with dots. */
export function drawText(paper: Paper, node: Text): void {
  const style = getComputedStyle(node.parentElement!);
  const right = cutOff(node);
  for (const line of linesOf(node)) {
    const { text, box } = line.box.right > right + 1 ? shortened(line, right) : line;
    const { x, y, width } = place(paper, box);
    const anchor = anchorOf(style.textAlign);
    const at = { start: x, middle: x + width / 2, end: x + width }[anchor];
    const element = svgElement('text', {
      x: pixels(at),
      y: pixels(y + ascentOf(style, box.height)),
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...paint('fill', style.color),
      ...fontOf(style),
    });
    element.textContent = text;
    paper.into.append(element);
  }
}

/** The font of computed styles, as attributes. */
export function fontOf(style: CSSStyleDeclaration): Record<string, string | undefined> {
  const decoration = style.textDecorationLine;
  return {
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'text-decoration': decoration === 'none' ? undefined : decoration,
  };
}

/** The text's lines as the page breaks them, blanks at their ends left out. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { 0: piece, index } of node.data.matchAll(/\S+/g)) {
    for (const part of unbroken(range, node, index, piece)) {
      const last = lines.at(-1);
      if (last && Math.abs(last.box.top - part.box.top) < 2) {
        last.text += part.text;
        last.box = around(last.box, part.box);
      } else lines.push({ ...part, text: part.text.trimStart() });
    }
  }
  return lines;
}

/** A word with the blank before it; letter by letter where it is broken over lines. */
function unbroken(range: Range, node: Text, start: number, word: string): Line[] {
  range.setStart(node, start);
  range.setEnd(node, start + word.length);
  const boxes = range.getClientRects();
  const blank = start > 0 ? ' ' : '';
  if (boxes.length === 0) return [];
  if (boxes.length === 1 || word.length === 1) return [{ text: blank + word, box: boxes[0] }];
  return [...word].flatMap((_, i) =>
    unbroken(range, node, start + i, word[i]).map((part) =>
      i === 0 ? part : { ...part, text: part.text.trimStart() },
    ),
  );
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  return new DOMRect(left, a.top, Math.max(a.right, b.right) - left, a.height);
}

/** The right edge beyond which the text is not shown. */
function cutOff(node: Text): number {
  for (let at = node.parentElement; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.textOverflow === 'ellipsis' && style.overflowX === 'hidden')
      return at.getBoundingClientRect().right;
    if (style.display !== 'inline') return Infinity;
  }
  return Infinity;
}

function shortened({ text, box }: Line, right: number): Line {
  const width = Math.max(0, right - box.left);
  const kept = Math.max(0, Math.floor((text.length * width) / box.width) - 1);
  return {
    text: `${text.slice(0, kept)}…`,
    box: new DOMRect(box.left, box.top, width, box.height),
  };
}

function anchorOf(align: string): 'start' | 'middle' | 'end' {
  if (align === 'center') return 'middle';
  return align === 'right' || align === 'end' ? 'end' : 'start';
}

let pen: CanvasRenderingContext2D | null = null;

/** Pixels from the top of a line of that height to its base line. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return height * 0.8;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('x');
  return (height * up) / (up + down || 1);
}
