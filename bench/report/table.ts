/** @file Rows of one job as a Markdown table: a column for each figure that any row has. */
import type { Row } from '../job.ts';

/** Titles of the columns that have a better one than their key; units stand in them. */
const titles: Record<string, string> = {
  msPerEpoch: 'ms an epoch',
  firstEpochMs: 'first epoch, ms',
  drawsPerStep: 'draws a step',
  drawsPerEpoch: 'draws an epoch',
  uploadsPerEpoch: 'uploads an epoch',
  uploadsInSteps: 'uploads in its steps',
  readsInSteps: 'reads in its steps',
  jsMsPerEpoch: 'JavaScript, ms an epoch',
  ratioToStock: 'times stock',
  ratioToTorch: 'times PyTorch',
  ratioToPapaParse: 'times PapaParse typed',
  secondsAlone: 'seconds alone',
  overheadPercent: 'page adds, %',
  longestTaskMs: 'longest task, ms',
  cpuSeconds: 'processor seconds',
  megabytes: 'memory, MB',
  parametersMegabytes: 'parameters, MB',
  timesParameters: 'beside the data, times parameters',
  batch: 'batch size',
  heapFirst: 'heap first, MB',
  heapLast: 'heap last, MB',
  buffersFirst: 'buffers first, MB',
  buffersLast: 'buffers last, MB',
  tensorsFirst: 'tensors first',
  tensorsLast: 'tensors last',
  texturesFirst: 'textures first',
  texturesLast: 'textures last',
  msFirst: 'ms a run first',
  msLast: 'ms a run last',
};

/** A Markdown table with the columns in the order of their first appearance; the job's name is left out. */
export function markdownTable(rows: readonly Row[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => key !== 'job' && rows.some((row) => row[key] !== null && row[key] !== undefined),
  );
  const isText = (key: string) => rows.some((row) => typeof row[key] === 'string');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(keys.map((key) => titles[key] ?? key)),
    line(keys.map((key) => (isText(key) ? ':--' : '--:'))),
    ...rows.map((row) => line(keys.map((key) => formatCell(row[key])))),
  ].join('\n');
}

/** Text as it is, whole numbers with thousands apart, others to three digits or one decimal; nothing as a dash. */
export function formatCell(value: string | number | null | undefined): string {
  if (typeof value === 'string') return value.replaceAll('|', '\\|');
  if (typeof value !== 'number' || Number.isNaN(value)) return '–';
  if (Number.isInteger(value)) return value.toLocaleString('en');
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
