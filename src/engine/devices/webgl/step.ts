/**
 * @file A training step: all its draws at once, or, where it would keep a graphics card long, with rests between them.
 */
import type { PlannedLayer } from '@/core/network/plan';
import { streamKey, type Stream } from '@/core/random/counter';
import type { TrainerSpec } from '../../device';
import { submit, withPassState } from './context';
import { drawPasses, drawWithRests } from './draw';
import { keyOf } from './hash';
import { optimizerKind } from './optimizers/optimizer-list';
import type { Uniforms } from './pass';
import { inTurn, type Session } from './session';
import { swapSheet } from './sheet';

export interface Step {
  from: number;
  to: number;
  learningRate: number;
}

/** Draws a step on the rows `from..to - 1` of the order, in its turn. */
export function trainStep(session: Session, { from, to, learningRate }: Step): void {
  const { spec, step, rowsSummed } = session;
  const { optimizer } = spec;
  const values = {
    rows: to - from,
    ...optimizerKind(optimizer).rates(optimizer, learningRate, step),
    reset: rowsSummed === 0 ? 1 : 0,
    ...randomKeys(spec, step),
  };
  session.step++;
  session.rowsSummed += to - from;
  inTurn(session, () => drawStep(session, from, values));
}

function drawStep(session: Session, from: number, values: Uniforms): Promise<void> | void {
  const { graphics, passes } = session;
  if (session.isLong) return drawLongStep(session, from, values);
  withPassState(graphics, () => {
    const offset = moveWindow(session, from);
    drawPasses(graphics, passes, { ...values, offset });
  });
  finishStep(session);
}

async function drawLongStep(session: Session, from: number, values: Uniforms): Promise<void> {
  const { graphics, passes } = session;
  let offset = 0;
  withPassState(graphics, () => (offset = moveWindow(session, from)));
  await drawWithRests(graphics, passes, { ...values, offset }, () => !session.disposed);
  if (!session.disposed) finishStep(session);
}

function finishStep({ graphics, sheets }: Session): void {
  sheets.forEach(swapSheet);
  submit(graphics);
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
