import { spawnSync } from 'node:child_process';
import { median, pairedRatio } from '../harness/statistics.ts';
import { rowOf, type Job } from '../job.ts';
import { NUM_ROWS, readBenchFile } from '../read-file.ts';

interface Run {
  rows: number;
  columns: number;
  seconds: number;
  cpuSeconds: number;
  megabytes: number;
}

const PYTHON = '/usr/bin/python3';
const typescript = (reader: string) => ['--import', 'tsx', 'bench/read-case.ts', reader];

/** What the others are compared with. */
const yardstick = 'PapaParse, dynamicTyping rows';

const contenders: readonly { name: string; program: string; args: readonly string[] }[] = [
  { name: 'Lossline, typed columns', program: process.execPath, args: typescript('lossline') },
  { name: yardstick, program: process.execPath, args: typescript('papaparse-typed') },
  { name: 'PapaParse, rows of text', program: process.execPath, args: typescript('papaparse') },
  { name: 'uDSV, typed columns', program: process.execPath, args: typescript('udsv-typed') },
  { name: 'pandas, read_csv', program: PYTHON, args: ['bench/read_pandas.py'] },
];

export const job: Job = {
  name: 'read',
  describe:
    'A CSV of 1,000,000 rows × 12 columns (52 MB) from the disk into memory; every turn is a process of its own in Node. The memory is the peak beyond what the process held before.',
  async run({ runs, budgetMs, log }) {
    const file = await readBenchFile();
    const hasPandas = spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;
    if (!hasPandas) log(`pandas is left out: ${PYTHON} has none.`);
    const taking = contenders.filter(({ program }) => program !== PYTHON || hasPandas);
    const times = taking.map((): Run[] => []);
    const start = performance.now();
    for (let turn = 0; turn < runs; turn++) {
      if (turn > 0 && performance.now() - start > budgetMs) break;
      taking.forEach(({ program, args }, index) =>
        times[index].push(readOnce(program, [...args, file])),
      );
    }
    const theirs = times[taking.findIndex(({ name }) => name === yardstick)];
    return taking.map(({ name }, index) => summary(name, times[index], theirs));
  },
};

function readOnce(program: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const run = JSON.parse(stdout) as Run;
  if (run.rows !== NUM_ROWS || run.columns !== 12) throw new Error(`wrong size: ${stdout}`);
  return run;
}

function summary(name: string, ours: readonly Run[], theirs: readonly Run[]) {
  const seconds = (runs: readonly Run[]) => runs.map((run) => run.seconds);
  return rowOf(job.name, name, {
    seconds: median(seconds(ours)),
    cpuSeconds: median(ours.map((run) => run.cpuSeconds)),
    ratioToPapaParse: pairedRatio(seconds(theirs), seconds(ours)),
    megabytes: median(ours.map((run) => run.megabytes)),
    runs: ours.length,
  });
}
