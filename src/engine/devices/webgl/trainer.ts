/**
 * @file Training on WebGL: uploads data and weights once, then a step is some twenty draws and nothing else crosses to
 * or from the GPU until the epoch's sums are read.
 */
import type { NetworkPlan, PlannedLayer } from '@/core/network/plan';
import { streamKey, type Stream } from '@/core/random/counter';
import type { TrainerState } from '@/core/training/checkpoint';
import { initialSlots } from '@/core/training/optimizer-slots';
import type { Trainer, TrainerSpec } from '../../device';
import { assertMemory, freeOwned, withOwner, withPassState, type Graphics } from './context';
import { drawPasses } from './draw';
import { createEvaluator, drawValidation, predictRows, type Evaluator } from './evaluator';
import { keyOf } from './hash';
import { buildTraining } from './network';
import { optimizerKind } from './optimizers/optimizer-list';
import type { Uniforms } from './pass';
import { compilePasses, type CompiledPass } from './program';
import { readRegions, waitForGraphics, type Region } from './read-back';
import { penaltySum } from './regularizers';
import { createOrderGrid, createRowStore, writeOrder, type RowStore } from './row-store';
import { createSheet, sumsTexel, swapSheet, type Sheet } from './sheet';
import { planSheets } from './sheet-plan';
import type { Grid, Target } from './textures';
import { readState, writeState } from './weights';
import { createWindow, gatherPass, type Window } from './window';

/** What a trainer holds; every function below works on one. */
interface Session {
  graphics: Graphics;
  spec: TrainerSpec;
  sheets: readonly Sheet[];
  rows: RowStore;
  order: Grid;
  window: Window;
  /** Where in the order the window begins, or null where it is to be filled. */
  windowStart: number | null;
  gather: CompiledPass;
  passes: readonly CompiledPass[];
  /** Leaves the sum of the penalties on kernels in its target's only texel. */
  penalty: { passes: readonly CompiledPass[]; target: Target } | null;
  evaluator: Evaluator;
  step: number;
  rowsSummed: number;
}

/** A trainer on that context. Throws `UserError` where network, batch or data do not fit it. */
export function createWebglTrainer(shared: Graphics, spec: TrainerSpec): Trainer {
  const graphics = withOwner(shared);
  try {
    return trainerOf(createSession(graphics, spec));
  } catch (error) {
    freeOwned(graphics);
    throw error;
  }
}

function trainerOf(session: Session): Trainer {
  const { graphics, spec, sheets, evaluator } = session;
  return {
    backend: { device: 'webgl', name: 'WebGL', detail: graphics.renderer, note: null },
    setOrder(order) {
      writeOrder(graphics, session.order, order);
      session.windowStart = null;
    },
    step: (from, to, learningRate) => trainStep(session, from, to, learningRate),
    finishEpoch: () => finishEpoch(session),
    settle: () => waitForGraphics(graphics),
    predict: (x, numRows) => predictRows(evaluator, x, numRows),
    getState: async () => ({
      step: session.step,
      ...(await readState(graphics, spec.plan, sheets)),
    }),
    setState: (state) => setState(session, state),
    dispose: () => freeOwned(graphics),
  };
}

function createSession(graphics: Graphics, spec: TrainerSpec): Session {
  const { data, plan, optimizer, batchSize, weights } = spec;
  const { train, numFeatures, classWeights } = data;
  const slots = initialSlots(optimizer, plan);
  const sheets = planSheets(plan, graphics).map((one, i) =>
    createSheet(graphics, one, i, slots.length, batchSize),
  );
  writeState(graphics, plan, sheets, { weights: [...weights], slots });
  const targets = { y: train.y, weights: classWeights };
  const rows = createRowStore(graphics, numFeatures, train.numRows, train.x, targets);
  const order = createOrderGrid(graphics, train.numRows);
  const window = createWindow(graphics, numFeatures, batchSize, train.numRows);
  const penalty = penaltySum(graphics, sheets, plan);
  const passes = buildTraining({ graphics, spec, sheets, window }, penalty);
  const gather = gatherPass(window, rows.x, rows.targets, order);
  const [compiledGather, ...compiled] = compilePasses(graphics, [gather, ...passes]);
  const evaluator = createEvaluator(graphics, spec, sheets);
  assertMemory(graphics);
  return {
    graphics,
    spec,
    sheets,
    rows,
    order,
    window,
    windowStart: null,
    gather: compiledGather,
    passes: compiled,
    penalty: penalty && {
      passes: compiled.filter(({ pass }) => penalty.passes.includes(pass)),
      target: penalty.target,
    },
    evaluator,
    step: 0,
    rowsSummed: 0,
  };
}

function trainStep(session: Session, from: number, to: number, learningRate: number): void {
  const { graphics, spec, sheets, passes, step } = session;
  const { optimizer } = spec;
  withPassState(graphics, () => {
    const offset = moveWindow(session, from);
    drawPasses(graphics, passes, {
      rows: to - from,
      offset,
      ...optimizerKind(optimizer).rates(optimizer, learningRate, step),
      reset: session.rowsSummed === 0 ? 1 : 0,
      ...randomKeys(spec, step),
    });
  });
  sheets.forEach(swapSheet);
  session.step++;
  session.rowsSummed += to - from;
  graphics.gl.flush();
}

/** Has the window hold the batch that begins at `from`; the batch's first block row in it. */
function moveWindow(session: Session, from: number): number {
  const { graphics, window, gather, rows, windowStart } = session;
  const { batchRows, batches } = window;
  const batch = windowStart === null ? -1 : (from - windowStart) / batchRows;
  const batchBlocks = Math.ceil(batchRows / 4);
  if (Number.isInteger(batch) && batch >= 0 && batch < batches) return batch * batchBlocks;
  session.windowStart = from;
  drawPasses(graphics, [gather], { rows: batchRows, start: from, total: rows.numRows });
  return 0;
}

/** The streams of what is random in a step, by the layer that uses them. */
const streamOf: Partial<Record<PlannedLayer['kind'], Stream>> = {
  dropout: 'dropout',
  'gaussian-noise': 'noise',
};

function randomKeys({ plan, seed }: TrainerSpec, step: number): Uniforms {
  const keys: Uniforms = {};
  plan.layers.forEach(({ kind }, index) => {
    const stream = streamOf[kind];
    if (stream) keys[keyOf(index)] = streamKey(seed, stream, index, step);
  });
  return keys;
}

async function finishEpoch(session: Session) {
  const { graphics, spec, sheets, evaluator, rowsSummed } = session;
  session.rowsSummed = 0;
  const regions = [sumsRegion(sheets, spec.plan), ...drawPenalty(session)];
  const [sums, ...rest] = await readRegions(graphics, [...regions, ...drawValidation(evaluator)]);
  const [penalty, ...slices] = session.penalty ? rest : [[0], ...rest];
  const total = (i: number) => slices.reduce((sum, texel) => sum + texel[i], 0);
  const none = rowsSummed === 0;
  const { numRows } = spec.data.validation;
  return {
    training: { rows: rowsSummed, loss: none ? 0 : sums[1], metric: none ? 0 : sums[2] },
    validation: { rows: numRows, loss: total(1) + numRows * penalty[0], metric: total(2) },
  };
}

/** Draws the sum of the penalties on kernels; where it is then, or nothing where there are none. */
function drawPenalty({ graphics, penalty }: Session): Region[] {
  if (!penalty) return [];
  withPassState(graphics, () => drawPasses(graphics, penalty.passes, { rows: 0 }));
  const { framebuffer } = penalty.target;
  return [{ framebuffer, attachment: 0, x: 0, y: 0, width: 1, height: 1 }];
}

function sumsRegion(sheets: readonly Sheet[], plan: NetworkPlan): Region {
  const { sheet, x, y } = sumsTexel(sheets, plan);
  return { framebuffer: sheet.reading.framebuffer, attachment: 0, x, y, width: 1, height: 1 };
}

function setState(session: Session, state: TrainerState): void {
  const { graphics, spec, sheets } = session;
  writeState(graphics, spec.plan, sheets, state);
  session.step = state.step;
  session.rowsSummed = 0;
}
