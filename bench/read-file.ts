/** @file The file that the reading benchmark reads: 1,000,000 wines that never were, 12 columns, 52 MB, always the same bytes. */
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mix32 } from '../src/core/random/counter';

export const NUM_ROWS = 1_000_000;

/** Name, smallest and largest value, decimals. */
const columns: readonly (readonly [string, number, number, number])[] = [
  ['fixed acidity', 4.6, 15.9, 1],
  ['volatile acidity', 0.12, 1.58, 2],
  ['citric acid', 0, 1, 2],
  ['residual sugar', 0.9, 15.5, 1],
  ['chlorides', 0.01, 0.61, 2],
  ['free sulfur dioxide', 1, 72, 0],
  ['total sulfur dioxide', 6, 289, 0],
  ['density', 0.9901, 1.0036, 4],
  ['pH', 2.74, 4.01, 2],
  ['sulphates', 0.3, 2, 1],
  ['alcohol', 8.4, 14.9, 1],
  ['quality', 3, 8, 0],
];

/** The path of the file in the system's folder for temporary files; it is written on first use. */
export async function readBenchFile(): Promise<string> {
  const folder = join(tmpdir(), 'lossline-bench');
  const path = join(folder, 'wines-1000000.csv');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  const stream = createWriteStream(part);
  stream.write(`${columns.map(([name]) => name).join(',')}\n`);
  for (let row = 0; row < NUM_ROWS; row += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, index) => line(row + index));
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  renameSync(part, path);
  return path;
}

function line(row: number): string {
  const cells = columns.map(([, least, most, decimals], column) => {
    const uniform = mix32(row * columns.length + column) / 2 ** 32;
    return String(Number((least + uniform * (most - least)).toFixed(decimals)));
  });
  return `${cells.join(',')}\n`;
}
