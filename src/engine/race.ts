/**
 * @file The short race by which `auto` chooses: two devices train the person's own recipe for a moment, and the first
 * is taken unless the second is clearly faster. What they learnt in the race is undone.
 */
import { epochOrder } from '@/core/random/counter';
import type { Phrase } from '@/words/say';
import type { Trainer, TrainerSpec } from './device';

/** How much faster the second device must be to be taken. */
export const raceMargin = 1.5;

/** Milliseconds that each device may be timed for, warm-up left out. */
const timedMs = 80;
const mostSteps = 16;

/**
 * Milliseconds a training step takes once everything is compiled. The trainer is left as it was found.
 * Rejects where the device fails.
 */
export async function timeStep(
  trainer: Trainer,
  spec: TrainerSpec,
  learningRate: number,
  now: () => number,
): Promise<number> {
  const before = await trainer.getState();
  const rows = spec.data.train.numRows;
  const last = Math.min(spec.batchSize, rows);
  const run = async (steps: number) => {
    const from = now();
    for (let step = 0; step < steps; step++) trainer.step(0, last, learningRate);
    await trainer.settle();
    return (now() - from) / steps;
  };
  trainer.setOrder(epochOrder(rows, spec.seed, 0));
  await run(1);
  const single = await run(1);
  const steps = Math.floor(timedMs / Math.max(single, 0.01));
  const pace = steps < 2 ? single : await run(Math.min(steps, mostSteps));
  await trainer.finishEpoch();
  trainer.setState(before);
  return pace;
}

/** True where the second device's step is faster than the first's by more than the margin. */
export function secondWins(firstMs: number, secondMs: number): boolean {
  return firstMs > raceMargin * secondMs;
}

/** The result in one plain sentence for the page. */
export function raceSentence(winner: Lane, loser: Lane): Phrase {
  const ratio = loser.ms / winner.ms;
  const params = {
    winner: winner.device,
    loser: loser.device,
    ratio: formatRatio(ratio),
    winnerMs: formatMs(winner.ms),
    loserMs: formatMs(loser.ms),
  };
  return { key: ratio < 1 ? 'engine.raceEven' : 'engine.raceWon', params };
}

export interface Lane {
  /** As a sentence has it: `the CPU`. */
  device: Phrase;
  ms: number;
}

function formatRatio(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toString();
}

function formatMs(ms: number): string {
  return ms < 10 ? ms.toPrecision(2) : Math.round(ms).toString();
}
