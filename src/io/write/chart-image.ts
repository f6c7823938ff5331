/**
 * @file Charts as pictures: SVG as it is drawn on the page, and PNG from that at twice its size. What draws them is fetched
 * when the first one is saved.
 */
import type { ChartWords, DrawnFigure } from './chart/draw-figure';
import { safeFileName, save } from './download';

export type ImageFormat = 'png' | 'svg';

/** Pixels of a PNG for one of the page. */
const density = 2;

/** Offers the figure as a file named after its title. */
export async function saveChartImage(
  figure: Element,
  words: ChartWords,
  format: ImageFormat,
): Promise<void> {
  const { drawFigure } = await import('./chart/draw-figure');
  const drawn = drawFigure(figure, words);
  const name = `${safeFileName(words.title, 'chart')}.${format}`;
  save(name, format === 'png' ? await pngOf(drawn) : svgFile(drawn));
}

/** The drawing as an SVG file. */
export function svgFile({ svg }: DrawnFigure): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' });
}

/** The drawing as a PNG of twice its width and height; throws where the browser cannot paint it. */
export async function pngOf({ svg, width, height }: DrawnFigure): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * density, height * density];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas is too large'))),
      'image/png',
    ),
  );
}
