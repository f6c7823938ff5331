import { afterEach, describe, expect, it } from 'vitest';
import { drawFigure } from './chart/draw-figure';
import { pngOf, svgFile } from './chart-image';

const words = { title: 'loss & val_loss <1>', xTitle: 'epoch', yTitle: 'loss' };

const page = `
  <style>
    .chart { --accent: #c2560c; --line: #00ff00; width: 300px; padding: 10px; background: #14161a;
      color: rgb(232, 234, 238); font: 12px sans-serif; }
    .chart path { fill: none; stroke: var(--accent); stroke-width: 3; stroke-dasharray: 5 4; }
    .chart .mixed { width: 120px; height: 20px; border-top: 2px solid var(--line);
      background: color-mix(in srgb, var(--accent) 50%, #000); }
    .chart .cut { width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .chart .scrolled { width: 100px; overflow: auto; }
    .chart .scrolled div { width: 700px; text-align: right; }
    .hidden { position: absolute; clip-path: inset(50%); }
    .key::before { content: ''; display: inline-block; width: 18px; border-top: 2px dotted red; }
  </style>
  <figure class="chart">
    <p>one two <b>three</b></p>
    <p class="key">baseline</p>
    <p class="hidden">for screen readers</p>
    <div data-unsaved><button>Save</button></div>
    <div class="mixed"></div>
    <div class="cut">a name that is far too long to be shown</div>
    <div class="scrolled"><div>end</div></div>
    <svg width="280" height="100" class="inner" style="overflow: visible">
      <clipPath id="area"><rect x="0" y="0" width="280" height="90"></rect></clipPath>
      <g clip-path="url(#area)"><path d="M0 50L280 60" data-series="training" class="line"></path></g>
      <text x="5" y="90" text-anchor="end" opacity="0.5">0.25</text>
      <path style="display: none" d="M0 0"></path>
    </svg>
  </figure>`;

function shown(): Element {
  document.body.innerHTML = page;
  return document.querySelector('figure')!;
}

function drawn(figure = shown()) {
  const made = drawFigure(figure, words);
  const document = new DOMParser().parseFromString(made.svg, 'image/svg+xml');
  const texts = [...document.querySelectorAll('text')].map((text) => text.textContent);
  return { ...made, document, texts, root: document.documentElement };
}

/** The picture's pixels, from those of a file. */
async function pixelsOf(file: Blob) {
  const image = await createImageBitmap(file);
  const { width, height } = image;
  const pen = new OffscreenCanvas(width, height).getContext('2d')!;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  const at = (x: number, y: number) => [
    ...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3),
  ];
  const has = ([red, green, blue]: readonly number[]) => {
    for (let i = 0; i < data.length; i += 4)
      if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) return true;
    return false;
  };
  return { width, height, at, has };
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('drawFigure', () => {
  it('makes a document that stands alone', () => {
    const { svg, document, root, width, height } = drawn();
    expect(document.querySelector('parsererror')).toBeNull();
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(svg).not.toMatch(/var\(|class=|style=|data-|color-mix|color\(/);
    expect(document.querySelector('title')?.textContent).toBe(words.title);
  });

  it('keeps shapes, lines and computed colours', () => {
    const { document } = drawn();
    const path = document.querySelector('svg svg path')!;
    expect(document.querySelectorAll('svg svg path')).toHaveLength(1);
    expect(path.getAttribute('d')).toBe('M0 50L280 60');
    expect(path.getAttribute('stroke')).toBe('#c2560c');
    expect(path.getAttribute('stroke-width')).toBe('3px');
    expect(path.getAttribute('stroke-dasharray')).toBe('5px, 4px');
    expect(path.getAttribute('fill')).toBe('none');
    expect(document.querySelector('#area rect')).not.toBeNull();
    expect(path.parentElement?.getAttribute('clip-path')).toBe('url(#area)');
    const fills = [...document.querySelectorAll('rect')].map((box) => box.getAttribute('fill'));
    expect(fills.slice(0, 2)).toEqual(['#14161a', '#14161a']);
    expect(fills).toContain('#612b06');
    expect(document.querySelector('line[stroke="#00ff00"]')?.getAttribute('stroke-width')).toBe(
      '2',
    );
    expect(document.querySelector('line[stroke="#ff0000"]')).not.toBeNull();
  });

  it('writes every text that is seen, cut as on the page, with title and axes', () => {
    const { texts, document } = drawn();
    expect(texts.slice(0, 3)).toEqual(['one two', 'three', 'baseline']);
    expect(texts[3]).toMatch(/^a name.*…$/);
    expect(texts.slice(4)).toEqual(['end', '0.25', words.title, 'epoch', 'loss']);
    const [one, three] = document.querySelectorAll('text');
    expect(one.getAttribute('fill')).toBe('#e8eaee');
    expect(one.getAttribute('font-size')).toBe('12px');
    expect(three.getAttribute('font-weight')).toBe('700');
    expect(one.getAttribute('y')).toBe(three.getAttribute('y'));
    expect(Number(three.getAttribute('x'))).toBeGreaterThan(Number(one.getAttribute('x')));
  });

  it('draws all that is scrolled away and scrolls back', () => {
    const figure = shown();
    const box = figure.querySelector('.scrolled')!;
    const before = drawn(figure);
    expect(before.width).toBeGreaterThan(700);
    box.scrollLeft = 150;
    const after = drawn(figure);
    expect(box.scrollLeft).toBe(150);
    expect(after.svg).toBe(before.svg);
  });

  it('breaks a text where the page breaks it', () => {
    document.body.innerHTML =
      '<figure style="width: 70px; font: 12px monospace">some words on lines</figure>';
    const { texts } = drawn(document.querySelector('figure')!);
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.slice(0, -3).join(' ')).toBe('some words on lines');
  });
});

describe('the pictures', () => {
  it('have twice the pixels as PNG, painted', async () => {
    const made = drawn();
    const png = await pngOf(made);
    expect(png.type).toBe('image/png');
    const { width, height, at, has } = await pixelsOf(png);
    expect([width, height]).toEqual([2 * made.width, 2 * made.height]);
    expect(at(0, 0)).toEqual([0x14, 0x16, 0x1a]);
    expect(has([0xc2, 0x56, 0x0c])).toBe(true);
    expect(has([0, 255, 0])).toBe(true);
  });

  it('are a whole file as SVG', async () => {
    const made = drawn();
    const file = svgFile(made);
    expect(file.type).toBe('image/svg+xml');
    expect(await file.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${made.svg}\n`);
  });
});
