/**
 * @file Weights and the optimizer's slots between the plain arrays of a `TrainerState` and the sheets on the GPU.
 */
import { sizeOf, weightSpecs, type NetworkPlan, type WeightSpec } from '@/core/network/plan';
import type { TrainerState } from '@/core/training/checkpoint';
import type { Graphics } from './context';
import { readRegions, type Region } from './read-back';
import { placedWeights, type Sheet } from './sheet';
import { writeGrid } from './textures';

/** Writes weights, `[slot][trainable weight]` slots, and 0s everywhere else, the epoch's sums among them. */
export function writeState(
  graphics: Graphics,
  plan: NetworkPlan,
  sheets: readonly Sheet[],
  state: Pick<TrainerState, 'weights' | 'slots'>,
): void {
  for (const sheet of sheets) {
    const rows = weightsOn(sheet, plan);
    sheet.grids.forEach((grid, i) => {
      const numbers = new Float32Array(4 * grid.width * grid.height);
      for (const { row, left, units, weight, trainable } of rows) {
        const values = i === 0 ? state.weights[weight] : state.slots[i - 1]?.[trainable];
        if (values) pack(numbers, values, 4 * grid.width, { row, left, units });
      }
      writeGrid(graphics, grid, 'RGBA32F', 0, numbers);
    });
  }
}

/** Reads weights and slots. */
export async function readState(
  graphics: Graphics,
  plan: NetworkPlan,
  sheets: readonly Sheet[],
): Promise<Pick<TrainerState, 'weights' | 'slots'>> {
  const specs = weightSpecs(plan);
  const trainable = specs.filter((spec) => spec.trainable);
  const empty = (some: readonly WeightSpec[]) =>
    some.map(({ shape }) => new Float32Array(sizeOf(shape)));
  const numSlots = sheets[0].grids.length - 1;
  const state = {
    weights: empty(specs),
    slots: Array.from({ length: numSlots }, () => empty(trainable)),
  };
  const grids = await readRegions(graphics, sheets.flatMap(gridRegions));
  sheets.forEach((sheet, s) => {
    for (const { row, left, units, weight, trainable } of weightsOn(sheet, plan)) {
      sheet.grids.forEach(({ width }, i) => {
        const values = i === 0 ? state.weights[weight] : state.slots[i - 1][trainable];
        if (values) unpack(grids[s * (1 + numSlots) + i], values, 4 * width, { row, left, units });
      });
    }
  });
  return state;
}

function gridRegions({ own, grids }: Sheet): Region[] {
  return grids.map(({ width, height }, attachment) => ({
    framebuffer: own.framebuffer,
    attachment,
    x: 0,
    y: 0,
    width,
    height,
  }));
}

/** A sheet's weights: first row and column in its grids, row length, index among all weights and among trainable ones, or -1. */
function weightsOn(sheet: Sheet, plan: NetworkPlan) {
  const specs = weightSpecs(plan);
  const trainable = specs.filter((spec) => spec.trainable);
  return placedWeights(sheet, plan).map(({ layer, name, row, left }) => {
    const spec = specs.find((one) => one.layer === layer && one.name === name)!;
    const units = spec.shape[spec.shape.length - 1];
    return {
      row,
      left: 4 * left,
      units,
      weight: specs.indexOf(spec),
      trainable: trainable.indexOf(spec),
    };
  });
}

function pack(
  grid: Float32Array,
  values: Float32Array,
  stride: number,
  { row, left, units }: { row: number; left: number; units: number },
): void {
  for (let from = 0; from < values.length; from += units) {
    grid.set(values.subarray(from, from + units), (row + from / units) * stride + left);
  }
}

function unpack(
  grid: Float32Array,
  values: Float32Array,
  stride: number,
  { row, left, units }: { row: number; left: number; units: number },
): void {
  for (let from = 0; from < values.length; from += units) {
    const at = (row + from / units) * stride + left;
    values.set(grid.subarray(at, at + units), from);
  }
}
