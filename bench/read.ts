/**
 * @file How fast a large CSV becomes typed columns, beside other readers, in one run on one machine.
 * `npx tsx bench/read.ts [--runs 5] [--json FILE]`. Every run is a process of its own, the readers take turns, and the
 * table shows medians. pandas is there where /usr/bin/python3 has it.
 */
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { NUM_ROWS, readBenchFile } from './read-file';

interface Run {
  rows: number;
  columns: number;
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

interface Contender {
  name: string;
  command: readonly string[];
}

const PYTHON = '/usr/bin/python3';
const typescript = (reader: string) => [
  process.execPath,
  '--import',
  'tsx',
  'bench/read-case.ts',
  reader,
];

const contenders: readonly Contender[] = [
  { name: 'Lossline, typed columns', command: typescript('lossline') },
  { name: 'PapaParse, dynamicTyping rows', command: typescript('papaparse-typed') },
  { name: 'PapaParse, rows of text', command: typescript('papaparse') },
  { name: 'uDSV, typed columns', command: typescript('udsv-typed') },
  { name: 'pandas, read_csv', command: [PYTHON, 'bench/read_pandas.py'] },
];

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'string' } },
});
const file = await readBenchFile();
const hasPandas = spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;
const taking = contenders.filter(({ command }) => command[0] !== PYTHON || hasPandas);
const runs = new Map<string, Run[]>(taking.map(({ name }) => [name, []]));
for (let turn = 0; turn < Number(values.runs); turn++) {
  for (const { name, command } of taking) runs.get(name)?.push(runOnce(command));
}
report();

function runOnce([program, ...args]: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const run = JSON.parse(stdout) as Run;
  if (run.rows !== NUM_ROWS || run.columns !== 12) throw new Error(`wrong size: ${stdout}`);
  return run;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function report() {
  const results = [...runs].map(([reader, times]) => ({
    reader,
    seconds: median(times.map((run) => run.seconds)),
    cpuSeconds: median(times.map((run) => run.cpuSeconds)),
    megabytes: median(times.map((run) => run.megabytes)),
  }));
  const yardstick = results.find(({ reader }) => reader.includes('dynamicTyping'))?.seconds ?? NaN;
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  console.log(
    `${NUM_ROWS.toLocaleString('en')} rows × 12 columns, ${megabytes} MB; Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; medians of ${values.runs}\n`,
  );
  console.log(
    '| reader | seconds | processor seconds | PapaParse typed ÷ this | peak memory, MB |',
  );
  console.log('|---|--:|--:|--:|--:|');
  for (const { reader, seconds, cpuSeconds, megabytes: memory } of results) {
    const ratio = (yardstick / seconds).toFixed(1);
    console.log(
      `| ${reader} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${ratio} | ${memory.toFixed(0)} |`,
    );
  }
  if (values.json) {
    writeFileSync(values.json, JSON.stringify({ rows: NUM_ROWS, columns: 12, results }, null, 2));
  }
}
