/**
 * @file One reader on one file, once, in a process of its own: prints a JSON line with the time from the file on disk
 * to the result, and the memory that it took at its peak beyond what the process held before.
 * `npx tsx bench/read-case.ts <reader> <file>`
 */
import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { defaultReadOptions } from '../src/core/protocol/data-protocol';
import { readTable } from '../src/io/read/read-table';

type Reader = (path: string) => Promise<{ rows: number; columns: number }>;

const text = (path: string) => readFileSync(path, 'utf8');
const sizeOf = (rows: readonly unknown[][]) => ({ rows: rows.length - 1, columns: rows[0].length });

const readers: Record<string, Reader> = {
  async lossline(path) {
    const { table } = await readTable(await openAsBlob(path), path, defaultReadOptions);
    return { rows: table.numRows, columns: table.columns.length };
  },
  async 'papaparse-typed'(path) {
    const config = { dynamicTyping: true, skipEmptyLines: true };
    return sizeOf(Papa.parse<unknown[]>(text(path), config).data);
  },
  async papaparse(path) {
    return sizeOf(Papa.parse<unknown[]>(text(path), { skipEmptyLines: true }).data);
  },
  async 'udsv-typed'(path) {
    const file = text(path);
    const columns = initParser(inferSchema(file)).typedCols(file);
    return { rows: columns[0].length, columns: columns.length };
  },
};

const [name, path] = process.argv.slice(2);
const before = process.memoryUsage().rss;
const cpuBefore = process.cpuUsage();
const start = performance.now();
const size = await readers[name](path);
const { user, system } = process.cpuUsage(cpuBefore);
const seconds = (performance.now() - start) / 1000;
const peak = peakBytes();
console.log(
  JSON.stringify({
    ...size,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: (peak - before) / 1e6,
  }),
);

/** This program's own peak; on Linux `maxRSS` begins with that of the process that started it. */
function peakBytes(): number {
  const kilobytes = existsSync('/proc/self/status')
    ? /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}
