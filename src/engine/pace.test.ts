import { describe, expect, it } from 'vitest';
import { createPace } from './pace';

/** Runs steps on a device that works off each in `gpu` milliseconds, while the loop needs `js` to submit one. */
async function run(steps: number, { js, gpu }: { js: number; gpu: number }) {
  let time = 0;
  let backlog = 0;
  let longest = 0;
  let lastBreath = 0;
  let breaths = 0;
  const settle = async () => {
    time += backlog;
    backlog = 0;
  };
  const breathe = async () => {
    longest = Math.max(longest, time - lastBreath);
    lastBreath = time;
    breaths++;
  };
  const pace = createPace({ settle }, { now: () => time, breathe });
  for (let step = 0; step < steps; step++) {
    time += js;
    backlog += gpu;
    await pace.stepDone();
  }
  return { longest, breaths };
}

describe('createPace', () => {
  it.each([
    { js: 0.02, gpu: 0 },
    { js: 0.02, gpu: 0.1 },
    { js: 0.02, gpu: 9 },
    { js: 4, gpu: 0 },
  ])('lets commands in within 50 ms whatever the device: %o', async (speed) => {
    const { longest } = await run(3000, speed);
    expect(longest).toBeLessThanOrEqual(50);
  });

  it('rests after every step where one alone is long', async () => {
    const { breaths } = await run(20, { js: 0.1, gpu: 400 });
    expect(breaths).toBe(20);
  });

  it('rests seldom where steps are short', async () => {
    const { breaths } = await run(3000, { js: 0.01, gpu: 0.01 });
    expect(breaths).toBeLessThan(20);
  });
});
