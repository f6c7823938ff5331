/**
 * @file The network at rest: the validation rows' scores, and predictions for any rows, some thousand rows at a time.
 */
import type { TrainerSpec } from '../../device';
import { freeOwned, withOwner, withPassState, type Graphics } from './context';
import { drawPasses } from './draw';
import { buildEvaluation } from './network';
import { compilePasses } from './program';
import { readRegions, type Region } from './read-back';
import { createRowStore, createWindow, gatherPass, type RowStore } from './row-store';
import { scoreSumsPass } from './losses/score';
import type { Sheet } from './sheet';
import { createGrid, createGridTarget, type Source } from './textures';

/** Most rows, and numbers of the widest layer, that are computed at a time. */
const mostRows = 4096;
const mostNumbers = 2 ** 22;

export interface Evaluator {
  /** Draws the validation rows' scores; where their sums are then, one texel each: nothing, loss, metric. */
  drawValidation(): Region[];
  /** What the network says of rows `[numRows, numInputs]`: `[numRows, numOutputs]`. */
  predict(x: Float32Array, numRows: number): Promise<Float32Array>;
}

/** An evaluator of the weights in these sheets. */
export function createEvaluator(
  graphics: Graphics,
  spec: TrainerSpec,
  sheets: readonly Sheet[],
): Evaluator {
  const { plan, data } = spec;
  const { validation, numFeatures } = data;
  const targets = { y: validation.y, weights: null };
  const store = createRowStore(graphics, numFeatures, validation.numRows, validation.x, targets);
  const batchRows = evaluationRows(spec);
  const numSlices = Math.ceil(validation.numRows / batchRows);
  const window = createWindow(graphics, numFeatures, batchRows, batchRows);
  const network = buildEvaluation({ graphics, spec, sheets, window });
  const { forward, score, answer, scores, answers } = network;
  const sums = createGrid(graphics, 'RGBA32F', 1, Math.max(1, numSlices));
  const sumsTarget = createGridTarget(graphics, [sums]);
  const gather = gatherPass(window, { ...store.x }, { ...store.targets }, null);
  const passes = [gather, ...forward, ...score, scoreSumsPass(scores, sumsTarget), ...answer];
  const compiled = compilePasses(graphics, passes);
  const pick = (some: readonly object[]) => compiled.filter(({ pass }) => some.includes(pass));
  const [gathering, forwarding, answering] = [pick([gather]), pick(forward), pick(answer)];
  const scoring = pick(passes.slice(1 + forward.length, passes.length - answer.length));

  /** What the window holds now. */
  let filled: { rows: RowStore; start: number } | null = null;
  const fill = (rows: RowStore, start: number) => {
    if (filled?.rows === rows && filled.start === start) return;
    filled = { rows, start };
    (gather.inputs.features as Source).texture = rows.x.texture;
    (gather.inputs.targets as Source).texture = rows.targets.texture;
    drawPasses(graphics, gathering, { rows: batchRows, start, total: rows.numRows });
  };

  const predictSlice = async (rows: RowStore, start: number, count: number) => {
    withPassState(graphics, () => {
      fill(rows, start);
      drawPasses(graphics, [...forwarding, ...answering], { rows: count, offset: 0 });
    });
    filled = null;
    const blocks = answers.source as typeof window.blocks;
    const height = Math.ceil(count / 4);
    const layers = await readRegions(
      graphics,
      [0, 1, 2, 3].map((attachment) => ({ ...blocks, attachment, x: 0, y: 0, height })),
    );
    return unpackBlocks(layers, count, plan.numOutputs, 4 * blocks.width);
  };

  return {
    drawValidation() {
      withPassState(graphics, () => {
        for (let slice = 0; slice < numSlices; slice++) {
          const start = slice * batchRows;
          const rows = Math.min(batchRows, validation.numRows - start);
          fill(store, start);
          drawPasses(graphics, forwarding, { rows, offset: 0 });
          drawPasses(graphics, scoring.slice(0, -1), { rows, offset: 0 });
          drawPasses(graphics, scoring.slice(-1), { rows }, slice);
        }
      });
      return Array.from({ length: numSlices }, (_, y) => ({
        framebuffer: sumsTarget.framebuffer,
        attachment: 0,
        x: 0,
        y,
        width: 1,
        height: 1,
      }));
    },
    async predict(x, numRows) {
      const outputs = new Float32Array(numRows * plan.numOutputs);
      const temporary = withOwner(graphics);
      for (let from = 0; from < numRows; from += batchRows) {
        const count = Math.min(batchRows, numRows - from);
        const some = x.subarray(from * numFeatures, (from + count) * numFeatures);
        const rows = createRowStore(temporary, numFeatures, count, some, null);
        try {
          outputs.set(await predictSlice(rows, 0, count), from * plan.numOutputs);
        } finally {
          freeOwned(temporary);
        }
      }
      return outputs;
    },
  };
}

function evaluationRows({ plan, data }: TrainerSpec): number {
  const widest = Math.max(plan.numInputs, ...plan.layers.map(({ units }) => units));
  const wanted = Math.max(512, data.validation.numRows);
  return 4 * Math.ceil(Math.min(mostRows, wanted, mostNumbers / widest) / 4);
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
