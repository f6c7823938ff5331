/**
 * @file Weighs the JavaScript that a first visit waits for: the entry, what index.html preloads, and what these import
 * before they run. `npx tsx scripts/first-visit-size.ts [folder]` prints it for a built page and fails above the limit.
 * Workers and parts that are fetched once the page stands are listed apart.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of compressed JavaScript that a first visit may wait for. */
export const mostBytes = 250_000;

export interface Weighed {
  /** Path within the built folder. */
  path: string;
  /** Bytes after gzip. */
  bytes: number;
}

/** The scripts that run before the page can be used, and all others of the built page, the largest first. */
export function weighPage(folder: string): { first: Weighed[]; later: Weighed[] } {
  const firstPaths = reachedFrom(
    folder,
    scriptsOf(readFileSync(join(folder, 'index.html'), 'utf8')),
  );
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'));
  const weighed = all
    .map((path) => ({ path, bytes: gzipSync(readFileSync(join(folder, path))).length }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    first: weighed.filter(({ path }) => firstPaths.has(path)),
    later: weighed.filter(({ path }) => !firstPaths.has(path)),
  };
}

/** Paths of the module scripts and module preloads of a page. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => posix.normalize(path));
}

/** What a minified module imports before it runs; `import()` does not count. */
export function staticImports(code: string): string[] {
  const found = code.matchAll(/(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
  return [...found].map((match) => match[1]);
}

function reachedFrom(folder: string, entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const imports = staticImports(readFileSync(join(folder, path), 'utf8'));
    open.push(...imports.map((other) => posix.join(dirname(path), other)));
  }
  return reached;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const total = (scripts: readonly Weighed[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);

/** Prints the weights; exit code 1 above the limit. */
function report(folder: string) {
  const { first, later } = weighPage(folder);
  for (const { path, bytes } of first) console.log(`${kilobytes(bytes).padStart(9)}  ${path}`);
  const workers = later.filter(({ path }) => path.includes('worker'));
  console.log(`Workers, fetched meanwhile: ${workers.map(named).join(', ')}`);
  console.log(`Other parts, fetched later: ${kilobytes(total(later) - total(workers))}`);
  const sum = total(first);
  console.log(
    `A first visit waits for ${kilobytes(sum)} of JavaScript after gzip; the limit is ${kilobytes(mostBytes)}`,
  );
  if (first.length === 0 || sum > mostBytes) process.exitCode = 1;
}

const named = ({ path, bytes }: Weighed) =>
  `${posix.basename(path).replace(/-[\w-]{8}\.js$/, '')} ${kilobytes(bytes)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) report(process.argv[2] ?? 'dist');
