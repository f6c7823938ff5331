/**
 * @file What a trainer holds on the GPU, and the turn in which things are done to it: at once, or where steps take so
 * long that they rest on the way, one after another.
 */
import { initialSlots } from '@/core/training/optimizer-slots';
import type { TrainerSpec } from '../../device';
import { assertMemory, type Graphics } from './context';
import { needsRests } from './draw';
import { createEvaluator, type Evaluator } from './evaluator';
import { buildTraining } from './network';
import { compilePasses, type CompiledPass } from './program';
import { penaltySum } from './regularizers';
import { createOrderGrid, createRowStore, type RowStore } from './row-store';
import { createSheet, type Sheet } from './sheet';
import { planSheets } from './sheet-plan';
import type { Grid, Target } from './textures';
import { writeState } from './weights';
import { createWindow, gatherPass, type Window } from './window';

/** What a trainer holds. */
export interface Session {
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
  /** True where a step takes so long that the device rests on the way. */
  isLong: boolean;
  /** Long steps that are not done; whatever else comes is done after them. Null where there are none. */
  underway: Promise<void> | null;
  disposed: boolean;
}

/** Everything a trainer needs on that context. Throws `UserError` where network, batch or data do not fit it. */
export function createSession(graphics: Graphics, spec: TrainerSpec): Session {
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
    isLong: needsRests(graphics, compiled, { rows: batchSize }),
    underway: null,
    disposed: false,
  };
}

/** Does a task at once, or after the steps that are underway. */
export function inTurn(session: Session, task: () => Promise<void> | void): void {
  const { underway } = session;
  const promise = underway ? underway.then(() => (session.disposed ? undefined : task())) : task();
  if (!promise) return;
  session.underway = promise;
  // A failure is met by whoever waits for the device next.
  promise.then(
    () => {
      if (session.underway === promise) session.underway = null;
    },
    () => undefined,
  );
}
