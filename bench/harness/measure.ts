/** @file Contestants on one job, taking turns. */
import { rowOf, type Context, type Row } from '../job.ts';
import type { Shape } from '../page/shape.ts';
import type { Contestant } from './contestants.ts';
import { epochsATurn, median, pairedRatio } from './statistics.ts';

export interface Lane {
  /** As the table has it. */
  device: string;
  contestant: Contestant;
  /** The device of the lane that it is compared with: stock on the same backend. */
  stock?: string;
}

interface Times {
  lane: Lane;
  firstEpochMs: number;
  epochs: number;
  turns: number[];
}

/** Milliseconds that a turn lasts where an epoch is shorter. */
const turnMs = 400;

/** Turns that are taken even where the budget has ended. */
const leastTurns = 3;

/** A row a lane: first epoch, median of the turns, and the ratio to stock in the same turns. */
export async function measure(
  job: string,
  lanes: readonly Lane[],
  shape: Shape,
  { runs, budgetMs, log }: Pick<Context, 'runs' | 'budgetMs' | 'log'>,
): Promise<Row[]> {
  const start = performance.now();
  const started: Times[] = [];
  for (const lane of lanes) {
    try {
      started.push(await warmUp(lane, shape));
    } catch (thrown) {
      log(`${lane.device} is left out: ${thrown instanceof Error ? thrown.message : thrown}`);
    }
  }
  for (let turn = 0; turn < runs; turn++) {
    if (turn >= leastTurns && performance.now() - start > budgetMs) break;
    for (const { lane, epochs, turns } of started) turns.push(await lane.contestant.epochs(epochs));
  }
  return started.map((times) => summary(job, times, started));
}

async function warmUp(lane: Lane, shape: Shape): Promise<Times> {
  const firstEpochMs = await lane.contestant.prepare(shape);
  const second = await lane.contestant.epochs(1);
  return { lane, firstEpochMs, epochs: epochsATurn(second, turnMs), turns: [] };
}

function summary(job: string, { lane, firstEpochMs, turns }: Times, all: readonly Times[]): Row {
  const ratio = (device: string | undefined) => {
    const other = all.find((times) => times.lane.device === device);
    return other ? pairedRatio(other.turns, turns) : null;
  };
  const torch = lane.device === 'simd' ? ratio('torch') : null;
  return rowOf(job, lane.device, {
    msPerEpoch: median(turns),
    min: Math.min(...turns),
    max: Math.max(...turns),
    firstEpochMs,
    ratioToStock: ratio(lane.stock),
    ratioToTorch: torch,
    runs: turns.length,
  });
}
