/**
 * @file Shapley values estimated from random orders of the columns. Each order goes from a background row to the row at
 * hand, one column after the other, and is gone through once more in reverse, which cancels much of the chance. Every
 * background row has equally many orders, so that the estimate sums exactly as the values do.
 */
import type { Contributions, ShapleyProblem } from './contributions';
import { evaluateRows } from './evaluate';
import type { Beat } from './explained-model';
import { permutedRows } from './importance';

type Solved = Pick<Contributions, 'values' | 'average' | 'prediction' | 'orders'>;

/** Rows to predict, about. */
const BUDGET = 200_000;
const MAX_ROUNDS = 10;

/** Some orders for each background row, always the same for the same shape. */
export async function sampledShapley(problem: ShapleyProblem, beat: Beat): Promise<Solved> {
  const { model, groups, row, background, numBackground } = problem;
  const { numFeatures, numOutputs } = model;
  const steps = groups.length + 1;
  const rounds = Math.floor(BUDGET / (2 * numBackground * steps));
  const numWays = 2 * numBackground * Math.min(MAX_ROUNDS, Math.max(1, rounds));
  const values = new Float64Array(groups.length * numOutputs);
  const average = new Float64Array(numOutputs);
  const prediction = new Float64Array(numOutputs);
  const at = new Float32Array(numFeatures);
  const before = new Float32Array(numOutputs);
  const written = createWays(groups.length);
  const readBack = createWays(groups.length);
  await evaluateRows(
    model,
    {
      numRows: numWays * steps,
      write(place, x) {
        const [way, step] = [Math.floor(place / steps), place % steps];
        if (step === 0) {
          const from = (way >> 1) % numBackground;
          at.set(background.subarray(from * numFeatures, (from + 1) * numFeatures));
        } else {
          const { first, count } = groups[written(way)[step - 1]];
          at.set(row.subarray(first, first + count), first);
        }
        x.set(at);
      },
      read(place, outputs) {
        const [way, step] = [Math.floor(place / steps), place % steps];
        const start = step === 0 ? 0 : readBack(way)[step - 1] * numOutputs;
        outputs.forEach((value, output) => {
          if (step === 0) average[output] += value / numWays;
          else values[start + output] += (value - before[output]) / numWays;
          if (step === groups.length) prediction[output] = value;
        });
        before.set(outputs);
      },
    },
    beat,
  );
  return { values, average, prediction, orders: numWays };
}

/** The order of each way, of which the last is kept: an odd way is the one before it in reverse. */
function createWays(numGroups: number): (way: number) => Uint32Array {
  let known = -1;
  let order: Uint32Array = new Uint32Array();
  return (way) => {
    if (way !== known) {
      order = permutedRows(numGroups, 0, 1, way >> 1);
      if (way % 2 === 1) order.reverse();
      known = way;
    }
    return order;
  };
}
