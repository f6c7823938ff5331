/**
 * @file The page's icon from one description: two curves that fall, on a square with round corners. As SVG, and as PNG
 * drawn here, by the distance of each pixel to each shape, since no browser is at hand when it is made.
 */
import { zlibSync } from 'fflate';

type Point = readonly [number, number];
type Color = readonly [number, number, number];

interface Curve {
  /** Start, two handles and end of a cubic, in units of the square. */
  points: readonly [Point, Point, Point, Point];
  width: number;
  opacity: number;
  /** Length drawn and length left out, by turns; none for a whole line. */
  dash: readonly [number, number] | null;
}

const size = 32;
const corner = 7;
const ground: Color = [0x42, 0x63, 0xeb];
const training: Curve = {
  points: [
    [6, 7],
    [7.5, 18.5],
    [12, 24],
    [26, 25],
  ],
  width: 3,
  opacity: 1,
  dash: null,
};
const validation: Curve = {
  points: [
    [12, 7],
    [13.5, 14.5],
    [18, 18],
    [26, 18],
  ],
  width: 2.5,
  opacity: 0.6,
  dash: [2.6, 4.4],
};
const curves = [training, validation];

/** The icon as an SVG document. */
export function iconSvg(): string {
  const paths = curves.map(({ points: [from, ...rest], width, opacity, dash }) => {
    const alpha = opacity < 1 ? ` stroke-opacity="${opacity}"` : '';
    const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return `  <path d="M${from.join(' ')}C${rest.flat().join(' ')}" fill="none" stroke="#fff" stroke-width="${width}"${alpha} stroke-linecap="round"${dashes} />\n`;
  });
  const fill = ground.map((part) => part.toString(16).padStart(2, '0')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">\n  <rect width="${size}" height="${size}" rx="${corner}" fill="#${fill}" />\n${paths.join('')}</svg>\n`;
}

export interface PngOptions {
  /** Fills the whole square and draws smaller, as systems cut a shape of their own out of it. */
  maskable?: boolean;
}

/** The icon as a PNG of `pixels` by `pixels`. */
export function iconPng(pixels: number, { maskable = false }: PngOptions = {}): Uint8Array {
  const scale = (maskable ? 0.8 : 1) * (pixels / size);
  const toUnits = (place: number) => size / 2 + (place + 0.5 - pixels / 2) / scale;
  const strokes = curves.map((curve) => ({ curve, far: distances(curve, pixels, scale) }));
  const rows = new Uint8Array(pixels * (1 + 4 * pixels));
  for (let y = 0; y < pixels; y++) {
    for (let x = 0; x < pixels; x++) {
      let white = 0;
      for (const { curve, far } of strokes) {
        const covered = cover((far[y * pixels + x] - curve.width / 2) * scale) * curve.opacity;
        white += covered * (1 - white);
      }
      const alpha = maskable ? 1 : cover(outside(toUnits(x), toUnits(y)) * scale);
      const at = y * (1 + 4 * pixels) + 1 + 4 * x;
      ground.forEach((part, i) => (rows[at + i] = Math.round(part + (255 - part) * white)));
      rows[at + 3] = Math.round(255 * alpha);
    }
  }
  return png(pixels, rows);
}

/** How far each pixel is from the curve, in units; infinite where it is too far to matter. */
function distances(curve: Curve, pixels: number, scale: number): Float64Array {
  const far = new Float64Array(pixels * pixels).fill(Infinity);
  const reach = curve.width / 2 + 1 / scale;
  const toPixel = (unit: number) => Math.floor(pixels / 2 + (unit - size / 2) * scale);
  for (const piece of piecesOf(curve)) {
    const [[x0, y0], [x1, y1]] = piece;
    for (let y = toPixel(Math.min(y0, y1) - reach); y <= toPixel(Math.max(y0, y1) + reach); y++) {
      for (let x = toPixel(Math.min(x0, x1) - reach); x <= toPixel(Math.max(x0, x1) + reach); x++) {
        const u = size / 2 + (x + 0.5 - pixels / 2) / scale;
        const v = size / 2 + (y + 0.5 - pixels / 2) / scale;
        far[y * pixels + x] = Math.min(far[y * pixels + x], distanceTo(piece, u, v));
      }
    }
  }
  return far;
}

/** Share of a pixel inside a shape whose edge is that many pixels away, inside being negative. */
function cover(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance));
}

/** Distance to the square with round corners. */
function outside(u: number, v: number): number {
  const half = size / 2 - corner;
  const du = Math.abs(u - size / 2) - half;
  const dv = Math.abs(v - size / 2) - half;
  const [right, down] = [Math.max(du, 0), Math.max(dv, 0)];
  return Math.sqrt(right * right + down * down) + Math.min(Math.max(du, dv), 0) - corner;
}

type Piece = readonly [Point, Point];

/** The curve as short straight pieces, those between two dashes left out. */
function piecesOf({ points, dash }: Curve): Piece[] {
  const count = 200;
  const at = Array.from({ length: count + 1 }, (_, i) => cubic(points, i / count));
  const pieces: Piece[] = [];
  let length = 0;
  for (let i = 0; i < count; i++) {
    const [from, to] = [at[i], at[i + 1]];
    const middle = length + Math.hypot(to[0] - from[0], to[1] - from[1]) / 2;
    length = 2 * middle - length;
    if (!dash || middle % (dash[0] + dash[1]) < dash[0]) pieces.push([from, to]);
  }
  return pieces;
}

function cubic([a, b, c, d]: Curve['points'], t: number): Point {
  const s = 1 - t;
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  const mix = (axis: 0 | 1) =>
    weights[0] * a[axis] + weights[1] * b[axis] + weights[2] * c[axis] + weights[3] * d[axis];
  return [mix(0), mix(1)];
}

function distanceTo([[x0, y0], [x1, y1]]: Piece, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  const t = Math.min(1, Math.max(0, along));
  return Math.sqrt((x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2);
}

/** A PNG of rows of RGBA bytes, each after its filter byte 0. https://www.w3.org/TR/png-3/ */
function png(pixels: number, rows: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, pixels);
  new DataView(header.buffer).setUint32(4, pixels);
  header.set([8, 6, 0, 0, 0], 8);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(rows, { level: 9 })),
    ...chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...type].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
