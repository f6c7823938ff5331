/** @file How an epoch's cost grows with one size of the job: the same contestants at point after point. */
import type { Context, Row } from '../job.ts';
import type { Shape } from '../page/shape.ts';
import { openInPage, openTorch } from './contestants.ts';
import { measure, type Lane } from './measure.ts';

export interface Growth {
  job: string;
  /** The size's name, a column of the table. */
  size: string;
  /** The cheapest point first. */
  points: readonly number[];
  shapeAt(point: number): Shape;
  /** How an epoch's arithmetic grows, in any unit. */
  workAt(point: number): number;
}

/** A longer epoch than this is not waited for. */
const longestEpochMs = { quick: 6_000, full: 20_000 };

/** Rows of every point; a contestant whose epoch would take too long at a point is left out there, and it is said. */
export async function measureGrowth(growth: Growth, context: Context): Promise<Row[]> {
  const { job, size, points, shapeAt, workAt } = growth;
  const lanes = await openLanes(context);
  const limit = longestEpochMs[context.full ? 'full' : 'quick'];
  const budgetMs = context.full ? context.budgetMs : context.budgetMs / points.length;
  const paceOf = new Map<string, number>();
  const rows: Row[] = [];
  for (const point of points) {
    const expected = ({ device }: Lane) => (paceOf.get(device) ?? 0) * workAt(point);
    const taking = lanes.filter((lane) => expected(lane) <= limit);
    for (const lane of lanes.filter((one) => !taking.includes(one))) {
      const seconds = (expected(lane) / 1000).toFixed(0);
      context.log(`${size} ${point}: ${lane.device} is left out, an epoch would take ${seconds} s`);
    }
    const measured = await measure(job, taking, shapeAt(point), { ...context, budgetMs });
    for (const row of measured) {
      paceOf.set(row.device, row.msPerEpoch! / workAt(point));
      rows.push(Object.assign({ job, device: row.device, [size]: point }, row));
    }
  }
  for (const { contestant } of lanes) await contestant.close();
  return rows;
}

async function openLanes({ browser, log }: Context): Promise<Lane[]> {
  const opened = await browser();
  const open = async (device: string, module: 'ours' | 'stock', name: string, stock?: string) => ({
    device,
    contestant: await openInPage(opened, module, name),
    stock,
  });
  const lanes: Lane[] = [
    await open('stock webgl', 'stock', 'webgl'),
    await open('webgl', 'ours', 'webgl', 'stock webgl'),
    await open('stock wasm', 'stock', 'wasm'),
    await open('simd', 'ours', 'simd', 'stock wasm'),
  ];
  const torch = openTorch();
  if (typeof torch === 'string') log(torch);
  else lanes.push({ device: 'torch', contestant: torch });
  return lanes;
}
