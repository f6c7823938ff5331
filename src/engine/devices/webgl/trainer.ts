/**
 * @file Training on WebGL: uploads data and weights once, then a step is some twenty draws and nothing else crosses to
 * or from the GPU until the epoch's sums are read.
 */
import type { NetworkPlan } from '@/core/network/plan';
import type { TrainerState } from '@/core/training/checkpoint';
import type { Trainer, TrainerSpec } from '../../device';
import { freeOwned, withOwner, withPassState, type Graphics } from './context';
import { drawPasses } from './draw';
import { drawValidation, predictRows } from './evaluator';
import { readRegions, waitForGraphics, type Region } from './read-back';
import { writeOrder } from './row-store';
import { createSession, inTurn, type Session } from './session';
import { sumsTexel, type Sheet } from './sheet';
import { trainStep } from './step';
import { readState, writeState } from './weights';

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
    setOrder: (order) => inTurn(session, () => setOrder(session, order)),
    step: (from, to, learningRate) => trainStep(session, { from, to, learningRate }),
    async finishEpoch() {
      await session.underway;
      return finishEpoch(session);
    },
    async settle() {
      await session.underway;
      await waitForGraphics(graphics);
    },
    async predict(x, numRows) {
      await session.underway;
      return predictRows(evaluator, x, numRows);
    },
    async getState() {
      await session.underway;
      return { step: session.step, ...(await readState(graphics, spec.plan, sheets)) };
    },
    setState: (state) => inTurn(session, () => setState(session, state)),
    dispose() {
      session.disposed = true;
      freeOwned(graphics);
    },
  };
}

function setOrder(session: Session, order: Uint32Array): void {
  writeOrder(session.graphics, session.order, order);
  session.windowStart = null;
}

async function finishEpoch(session: Session) {
  const { graphics, spec, sheets, evaluator, rowsSummed } = session;
  session.rowsSummed = 0;
  const regions = [sumsRegion(sheets, spec.plan), ...drawPenalty(session)];
  regions.push(...(await drawValidation(evaluator)));
  const [sums, ...rest] = await readRegions(graphics, regions);
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
  return { framebuffer: sheet.own.framebuffer, attachment: 0, x, y, width: 1, height: 1 };
}

function setState(session: Session, state: TrainerState): void {
  const { graphics, spec, sheets } = session;
  writeState(graphics, spec.plan, sheets, state);
  session.step = state.step;
  session.rowsSummed = 0;
}
