/** @file The jobs of the benchmark: a new one is its file and one line here. */
import type { Job } from '../job.ts';
import { job as batch } from './batch.ts';
import { job as depth } from './depth.ts';
import { job as manyRuns } from './many-runs.ts';
import { job as memory } from './memory.ts';
import { job as page } from './page.ts';
import { job as read } from './read.ts';
import { job as rows } from './rows.ts';
import { job as sweep } from './sweep.ts';
import { job as tutorialCpu } from './tutorial-cpu.ts';
import { job as tutorialWebgl } from './tutorial-webgl.ts';
import { job as units } from './units.ts';

export const jobs: readonly Job[] = [
  tutorialWebgl,
  tutorialCpu,
  page,
  rows,
  units,
  batch,
  depth,
  memory,
  manyRuns,
  sweep,
  read,
];
