import { describe, expect, it } from 'vitest';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { EpochMetrics } from '@/core/training/history';
import { createEpochReporter } from './epoch-reporter';
import { createStopwatch } from './stopwatch';

const metrics = (loss: number): EpochMetrics => ({
  loss,
  metric: 0,
  valLoss: 0,
  valMetric: 0,
  learningRate: 0.01,
});

describe('createEpochReporter', () => {
  function start() {
    const events: TrainingEvent[] = [];
    const clock = { time: 0 };
    const now = () => clock.time;
    const emit = (event: TrainingEvent) => void events.push(event);
    const reporter = createEpochReporter('a', emit, createStopwatch(now), now);
    return { events, clock, reporter };
  }

  it('says at most ten times a second what happened, and leaves no epoch out', () => {
    const { events, clock, reporter } = start();
    for (let epoch = 0; epoch < 1000; epoch++) {
      clock.time = epoch * 4;
      reporter.epoch(metrics(epoch));
    }
    reporter.flush();
    reporter.flush();
    const said = events.flatMap((event) => (event.type === 'epochs' ? event.epochs : []));
    expect(said.map(({ loss }) => loss)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(events.length).toBeLessThanOrEqual(42);
    expect(events[0]).toMatchObject({ epochs: [metrics(0)] });
    expect(events.at(-1)).toMatchObject({ seconds: 3.996 });
  });

  it('says steps of long epochs only', () => {
    const { events, clock, reporter } = start();
    for (let step = 1; step <= 100; step++) {
      clock.time += 10;
      reporter.step(step, 100);
    }
    expect(events).toHaveLength(4);
    expect(events[0]).toEqual({ type: 'steps', run: 'a', done: 25, of: 100 });
    for (let epoch = 0; epoch < 50; epoch++) {
      clock.time += 50;
      reporter.step(1, 2);
      reporter.epoch(metrics(epoch));
    }
    expect(events.filter((event) => event.type === 'steps')).toHaveLength(4);
  });
});

describe('createStopwatch', () => {
  it('leaves pauses out', () => {
    let time = 1000;
    const stopwatch = createStopwatch(() => time);
    time = 3000;
    stopwatch.stop();
    stopwatch.stop();
    time = 9000;
    expect(stopwatch.seconds()).toBe(2);
    stopwatch.start();
    stopwatch.start();
    time = 9500;
    expect(stopwatch.seconds()).toBe(2.5);
  });
});
