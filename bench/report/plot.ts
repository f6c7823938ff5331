/** @file How cost grows, drawn: a panel for each size, both axes logarithmic, a line for each device, as one SVG. */
import type { Row } from '../job.ts';

const panels = ['rows', 'units', 'batch', 'depth'] as const;
const titles: Record<string, string> = {
  rows: 'Training rows',
  units: 'Units a layer',
  batch: 'Batch size',
  depth: 'Hidden layers',
};
/** Stock dashed in the colour of the device that it is compared with. */
const styles: Record<string, { colour: string; dash: string }> = {
  webgl: { colour: '#1c7ed6', dash: '' },
  'stock webgl': { colour: '#1c7ed6', dash: '5 4' },
  simd: { colour: '#e8590c', dash: '' },
  'stock wasm': { colour: '#e8590c', dash: '5 4' },
  torch: { colour: '#868e96', dash: '2 3' },
};
const [width, height, left, top] = [360, 260, 56, 34];
const inner = { width: width - left - 16, height: height - top - 40 };

interface Point {
  x: number;
  y: number;
}

/** The SVG's text. Sizes without rows have no panel; throws where no row has any. */
export function growthPlot(rows: readonly Row[]): string {
  const shown = panels.filter((size) => rows.some((row) => typeof row[size] === 'number'));
  if (shown.length === 0) throw new Error(`There is nothing to draw: run ${panels.join(', ')}.`);
  const across = Math.min(shown.length, 2);
  const [fullWidth, down] = [across * width, Math.ceil(shown.length / across) * height];
  const drawn = shown.map((size, index) => {
    const place = `translate(${(index % across) * width} ${Math.floor(index / across) * height})`;
    const ofSize = rows.filter((row) => row.job === size && row.msPerEpoch);
    return `<g transform="${place}">${panel(size, ofSize)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fullWidth} ${down + 30}" font-family="system-ui, sans-serif" font-size="11" fill="#495057">`,
    `<title>Milliseconds an epoch against the size of the job</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...drawn,
    `<g transform="translate(${left} ${down + 10})">${legend()}</g>`,
    '</svg>\n',
  ].join('\n');
}

function panel(size: string, rows: readonly Row[]): string {
  const points = rows.map((row) => ({ x: Number(row[size]), y: row.msPerEpoch! }));
  const x = axis(
    points.map((point) => point.x),
    inner.width,
  );
  const y = axis(
    points.map((point) => point.y),
    inner.height,
  );
  const at = (point: Point) => ({ x: left + x.at(point.x), y: top + inner.height - y.at(point.y) });
  const grid = y.ticks.map((tick) => {
    const { y: place } = at({ x: 1, y: tick });
    return `<path d="M${left} ${round(place)}h${inner.width}" stroke="#e9ecef"/><text x="${left - 6}" y="${round(place + 4)}" text-anchor="end">${label(tick)}</text>`;
  });
  const sizes = [...new Set(points.map((point) => point.x))].map((value) => {
    const { x: place } = at({ x: value, y: 1 });
    return `<text x="${round(place)}" y="${top + inner.height + 16}" text-anchor="middle">${label(value)}</text>`;
  });
  const lines = Object.entries(styles).map(([device, style]) =>
    line(
      rows
        .filter((row) => row.device === device)
        .map((row) => at({ x: Number(row[size]), y: row.msPerEpoch! }))
        .sort((a, b) => a.x - b.x),
      style,
    ),
  );
  const title = `<text x="${left}" y="18" font-weight="600">${titles[size]}: ms an epoch</text>`;
  return [title, ...grid, ...sizes, ...lines].join('\n');
}

function line(
  points: readonly Point[],
  { colour, dash }: { colour: string; dash: string },
): string {
  const path = points
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
    .join('');
  const dots = points.map(
    ({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="2.5" fill="${colour}"/>`,
  );
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="${dash}"/>${dots.join('')}`;
}

/** A logarithmic axis over these values, from 0 to `length`, with a tick at each power of ten within. */
function axis(values: readonly number[], length: number) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.log10);
  const [from, span] = [least - 0.1, most - least + 0.2];
  const ticks: number[] = [];
  for (let power = Math.ceil(from); power <= from + span; power++) ticks.push(10 ** power);
  return { ticks, at: (value: number) => ((Math.log10(value) - from) / span) * length };
}

function legend(): string {
  return Object.entries(styles)
    .map(([device, { colour, dash }], index) => {
      const x = index * 120;
      return `<path d="M${x} 0h22" stroke="${colour}" stroke-width="1.5" stroke-dasharray="${dash}"/><text x="${x + 28}" y="4">${device}</text>`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function label(value: number): string {
  return value.toLocaleString('en');
}
