/**
 * @file The network at rest: the validation rows' scores, and predictions for any rows, some thousand rows at a time.
 */
import type { TrainerSpec } from '../../device';
import { freeOwned, withOwner, withPassState, type Graphics } from './context';
import { createRests, drawPasses, totalWork } from './draw';
import { scoreSumsPass } from './losses/score';
import { buildEvaluation } from './network';
import { compilePasses, type CompiledPass } from './program';
import { readRegions, type Region } from './read-back';
import { createRowStore, type RowStore } from './row-store';
import type { Sheet } from './sheet';
import { createGrid, createGridTarget, type Blocks, type Source, type Target } from './textures';
import { createWindow, gatherPass } from './window';

/** Most rows, and numbers of the widest layer, that are computed at a time. */
const mostRows = 4096;
const mostNumbers = 2 ** 20;

export interface Evaluator {
  graphics: Graphics;
  spec: TrainerSpec;
  /** Rows computed at a time. */
  batchRows: number;
  validation: RowStore;
  /** What the gathering pass reads, swapped for those of other rows. */
  gathered: { features: Source; targets: Source };
  /** Which rows the window holds, and from where on. */
  filled: { rows: RowStore; start: number } | null;
  gather: readonly CompiledPass[];
  forward: readonly CompiledPass[];
  score: readonly CompiledPass[];
  /** Sums scores into one texel for each batch. */
  sum: readonly CompiledPass[];
  sums: Target;
  answer: readonly CompiledPass[];
  answers: Blocks;
}

/** An evaluator of the weights in these sheets; it is freed with its context's owner. */
export function createEvaluator(
  graphics: Graphics,
  spec: TrainerSpec,
  sheets: readonly Sheet[],
): Evaluator {
  const { validation, numFeatures } = spec.data;
  const { numRows, x, y } = validation;
  const rows = createRowStore(graphics, numFeatures, numRows, x, { y, weights: null });
  const batchRows = evaluationRows(spec);
  const window = createWindow(graphics, numFeatures, batchRows, batchRows);
  const network = buildEvaluation({ graphics, spec, sheets, window });
  const numSums = Math.max(1, Math.ceil(numRows / batchRows));
  const sums = createGridTarget(graphics, [createGrid(graphics, 'RGBA32F', 1, numSums)]);
  const gathered = { features: { ...rows.x }, targets: { ...rows.targets } };
  const passes = {
    gather: [gatherPass(window, gathered.features, gathered.targets, null)],
    forward: network.forward,
    score: network.score,
    sum: [scoreSumsPass(network.scores, sums)],
    answer: network.answer,
  };
  const compiled = compilePasses(graphics, Object.values(passes).flat());
  const of = (name: keyof typeof passes) =>
    compiled.filter(({ pass }) => passes[name].includes(pass));
  return {
    graphics,
    spec,
    batchRows,
    validation: rows,
    gathered,
    filled: null,
    gather: of('gather'),
    forward: of('forward'),
    score: of('score'),
    sum: of('sum'),
    sums,
    answer: of('answer'),
    answers: network.answers.source as Blocks,
  };
}

function evaluationRows({ plan, data }: TrainerSpec): number {
  const widest = Math.max(plan.numInputs, ...plan.layers.map(({ units }) => units));
  const wanted = Math.max(512, data.validation.numRows);
  return 4 * Math.ceil(Math.min(mostRows, wanted, mostNumbers / widest) / 4);
}

/**
 * Draws the validation rows' scores, with rests where they are many; where their sums are then, one texel each: nothing,
 * loss, metric, nothing.
 */
export async function drawValidation(evaluator: Evaluator): Promise<Region[]> {
  const { graphics, batchRows, validation, sums } = evaluator;
  const numBatches = Math.ceil(validation.numRows / batchRows);
  const batches = Array.from({ length: numBatches }, (_, batch) => batch);
  const passes = [...evaluator.forward, ...evaluator.score];
  const rests = createRests(graphics);
  for (const batch of batches) {
    const rows = Math.min(batchRows, validation.numRows - batch * batchRows);
    withPassState(graphics, () => {
      fillWindow(evaluator, validation, batch * batchRows);
      drawPasses(graphics, passes, { rows, offset: 0 });
      drawPasses(graphics, evaluator.sum, { rows }, batch);
    });
    await rests.after(totalWork(passes, { rows }));
  }
  const { framebuffer } = sums;
  return batches.map((y) => ({ framebuffer, attachment: 0, x: 0, y, width: 1, height: 1 }));
}

/** What the network says of rows `[numRows, numInputs]`: `[numRows, numOutputs]`. */
export async function predictRows(
  evaluator: Evaluator,
  x: Float32Array,
  numRows: number,
): Promise<Float32Array> {
  const { graphics, spec, batchRows } = evaluator;
  const { numInputs, numOutputs } = spec.plan;
  const outputs = new Float32Array(numRows * numOutputs);
  for (let from = 0; from < numRows; from += batchRows) {
    const count = Math.min(batchRows, numRows - from);
    const some = x.subarray(from * numInputs, (from + count) * numInputs);
    const temporary = withOwner(graphics);
    try {
      const rows = createRowStore(temporary, numInputs, count, some, null);
      outputs.set(await predictBatch(evaluator, rows), from * numOutputs);
    } finally {
      freeOwned(temporary);
    }
  }
  return outputs;
}

async function predictBatch(evaluator: Evaluator, rows: RowStore): Promise<Float32Array> {
  const { graphics, spec, forward, answer, answers } = evaluator;
  const { numRows } = rows;
  withPassState(graphics, () => {
    fillWindow(evaluator, rows, 0);
    drawPasses(graphics, [...forward, ...answer], { rows: numRows, offset: 0 });
  });
  evaluator.filled = null;
  const { framebuffer, width } = answers;
  const height = Math.ceil(numRows / 4);
  const regions = [0, 1, 2, 3].map((attachment) => {
    return { framebuffer, attachment, x: 0, y: 0, width, height };
  });
  const layers = await readRegions(graphics, regions);
  return unpackBlocks(layers, numRows, spec.plan.numOutputs, 4 * width);
}

/** Has the window hold those rows from `start` on. */
function fillWindow(evaluator: Evaluator, rows: RowStore, start: number): void {
  const { graphics, gathered, gather, batchRows, filled } = evaluator;
  if (filled?.rows === rows && filled.start === start) return;
  evaluator.filled = { rows, start };
  gathered.features.texture = rows.x.texture;
  gathered.targets.texture = rows.targets.texture;
  drawPasses(graphics, gather, { rows: batchRows, start, total: rows.numRows });
}

/** Four layers of blocks as rows `[numRows, columns]`. */
function unpackBlocks(
  layers: readonly Float32Array[],
  numRows: number,
  columns: number,
  stride: number,
): Float32Array {
  const rows = new Float32Array(numRows * columns);
  for (let row = 0; row < numRows; row++) {
    const from = Math.floor(row / 4) * stride;
    rows.set(layers[row % 4].subarray(from, from + columns), row * columns);
  }
  return rows;
}
