/**
 * @file How often a run rests. A graphics card takes submissions much faster than it works them off, so the loop waits
 * for it now and then: commands arrive in time, the page's own drawing gets its turn, and no watchdog is woken.
 * How many steps go between two rests is learnt from how long the last ones took, so that fast devices never wait
 * within an epoch. Resting changes nothing that is computed.
 */
import type { Trainer } from './device';

/** Milliseconds of work between two rests. */
const target = 30;

export interface Pace {
  /** To be awaited after a step; rests when it is time. */
  stepDone(): Promise<void>;
  /** To be awaited after `finishEpoch`, which has already waited for the device. */
  epochDone(): Promise<void>;
  /** Waits for the device and gives the event loop its turn. */
  rest(): Promise<void>;
}

/** A pace that begins with single steps. */
export function createPace(
  trainer: Pick<Trainer, 'settle'>,
  { now, breathe }: { now(): number; breathe(): Promise<void> },
): Pace {
  let quota = 1;
  let steps = 0;
  let restedAt = now();
  let breathedAt = now();

  /** All submitted work is done: what it took says how much fits before the next rest. */
  const learn = () => {
    const elapsed = Math.max(now() - restedAt, 0.01);
    quota = Math.min(Math.max((steps * target) / elapsed, 1), Math.max(2 * quota, 2));
    steps = 0;
    restedAt = now();
  };
  const breatheIfDue = async () => {
    if (now() - breathedAt < target) return;
    await breathe();
    breathedAt = restedAt = now();
  };
  const rest = async () => {
    await trainer.settle();
    if (steps > 0) learn();
    await breathe();
    breathedAt = restedAt = now();
  };
  return {
    rest,
    async stepDone() {
      steps++;
      if (steps >= quota || now() - restedAt >= target) await rest();
    },
    async epochDone() {
      steps++;
      learn();
      await breatheIfDue();
    },
  };
}
