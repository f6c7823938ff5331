/**
 * @file Shapley values by their definition: the value of every set of columns, and each column's weighted mean gain.
 * L. S. Shapley, A Value for n-Person Games, 1953.
 */
import type { Contributions, ShapleyProblem } from './contributions';
import { evaluateRows } from './evaluate';
import type { Beat } from './explained-model';

type Solved = Pick<Contributions, 'values' | 'average' | 'prediction' | 'orders'>;

/** All 2^columns sets on each background row. */
export async function exactShapley(problem: ShapleyProblem, beat: Beat): Promise<Solved> {
  const { groups, model } = problem;
  const numOutputs = model.numOutputs;
  const worths = await worthOfSets(problem, beat);
  const worth = (set: number, output: number) => worths[set * numOutputs + output];
  const numSets = 2 ** groups.length;
  const weights = weightsBySize(groups.length);
  const values = new Float64Array(groups.length * numOutputs);
  for (let set = 0; set < numSets; set++) {
    const weight = weights[countBits(set)];
    for (let group = 0; group < groups.length; group++) {
      if (set & (1 << group)) continue;
      for (let output = 0; output < numOutputs; output++) {
        const gain = worth(set | (1 << group), output) - worth(set, output);
        values[group * numOutputs + output] += weight * gain;
      }
    }
  }
  return {
    values,
    average: worths.slice(0, numOutputs),
    prediction: worths.slice((numSets - 1) * numOutputs),
    orders: null,
  };
}

/** `[sets, numOutputs]`: the mean output with the set's columns from the row and the others from the background. */
async function worthOfSets(problem: ShapleyProblem, beat: Beat): Promise<Float64Array> {
  const { model, groups, row, background, numBackground } = problem;
  const { numFeatures, numOutputs } = model;
  const numSets = 2 ** groups.length;
  const worths = new Float64Array(numSets * numOutputs);
  await evaluateRows(
    model,
    {
      numRows: numSets * numBackground,
      write(place, x) {
        const [set, from] = [Math.floor(place / numBackground), place % numBackground];
        x.set(background.subarray(from * numFeatures, (from + 1) * numFeatures));
        groups.forEach(({ first, count }, group) => {
          if (set & (1 << group)) x.set(row.subarray(first, first + count), first);
        });
      },
      read(place, outputs) {
        const start = Math.floor(place / numBackground) * numOutputs;
        outputs.forEach((value, output) => (worths[start + output] += value / numBackground));
      },
    },
    beat,
  );
  return worths;
}

/** How much a gain counts when a column joins a set of that size: size! (columns - size - 1)! / columns!. */
function weightsBySize(numColumns: number): number[] {
  let weight = 1 / numColumns;
  return Array.from({ length: numColumns }, (_, size) => {
    const own = weight;
    weight *= (size + 1) / (numColumns - size - 1);
    return own;
  });
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
