import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simdDevice } from './device';
import { anyJob, specOf } from './random-job';

/** A browser gives only so many WebAssembly memories: those of runs that are over must come back. */
test('three hundred runs one after another find room', async () => {
  const [job] = fc.sample(anyJob, { numRuns: 1, seed: 1 });
  const spec = specOf(job, { kind: 'sgd', momentum: 0, nesterov: false });
  let steps = 0;
  for (let run = 0; run < 300; run++) {
    const trainer = await simdDevice.createTrainer(spec);
    trainer.setOrder(Uint32Array.from({ length: job.rows }, (_, row) => row));
    trainer.step(0, 1, 0.1);
    steps += (await trainer.finishEpoch()).training.rows;
    trainer.dispose();
  }
  expect(steps).toBe(300);
});
