/**
 * @file The course of the learning rate as a Python function of the epochs done, fractions included: schedule, warm-up
 * and what a person changed while the run was on.
 */
import { say } from '../../../words/say';
import type { Recipe, Training } from '../../recipe/recipe';
import { epochsPlanned } from '../../training/run';
import type { Schedule } from '../../training/schedules';
import { pyNumber } from './literals';
import { pyDoc } from './remarks';

/** Whether the rate moves by more than what Keras's ReduceLROnPlateau does. */
export function rateMoves({ schedule, warmupEpochs, changes }: Training): boolean {
  const fixed = schedule.kind === 'constant' || schedule.kind === 'reduce-on-plateau';
  return !fixed || warmupEpochs > 0 || changes.some((change) => change.learningRate !== undefined);
}

/**
 * `rate_at(epochs)` in Python. `rows` is the number of training rows, by which a change in the
 * middle of an epoch is placed; it needs `math`.
 */
export function rateFunction(recipe: Recipe, rows: number): string {
  const { training } = recipe;
  const { schedule, warmupEpochs, changes } = training;
  const changed = say('exporters.python.rate.changed');
  const steps = changes
    .filter((change) => change.learningRate !== undefined)
    .map(
      ({ epoch, row, learningRate }) =>
        `    if epochs >= ${pyNumber(epoch + row / rows)}:  # ${changed}\n        rate = ${pyNumber(learningRate ?? NaN)}\n`,
    );
  const total = `${epochsPlanned({ recipe })}${warmupEpochs > 0 ? ` - ${pyNumber(warmupEpochs)}` : ''}`;
  const done = warmupEpochs > 0 ? `max(epochs - ${pyNumber(warmupEpochs)}, 0)` : 'epochs';
  const warm =
    warmupEpochs > 0
      ? `    rate *= min(epochs / ${pyNumber(warmupEpochs)}, 1)  # ${say('exporters.python.rate.warmUp')}\n`
      : '';
  return `def rate_at(epochs):
${pyDoc(say('exporters.python.rate.doc'))}
    rate = ${pyNumber(training.learningRate)}
${steps.join('')}${scheduleLines(schedule, done, total)}${warm}    return rate
`;
}

function scheduleLines(schedule: Schedule, done: string, total: string): string {
  switch (schedule.kind) {
    case 'constant':
    case 'reduce-on-plateau':
      return '';
    case 'step':
      return `    rate *= ${pyNumber(schedule.factor)} ** (${floorDivision(done, schedule.every)})\n`;
    case 'exponential':
      return `    rate *= ${pyNumber(schedule.decayRate)} ** (${done} / ${schedule.decayEpochs})\n`;
    case 'cosine':
      return `    share = min(${done} / (${total}), 1)
    lowest = ${pyNumber(schedule.alpha)}
    rate *= lowest + (1 - lowest) / 2 * (1 + math.cos(math.pi * share))\n`;
    case 'one-cycle': {
      const rising = pyNumber(schedule.warmShare);
      return `    share = min(${done} / (${total}), 1)
    if share < ${rising}:  # ${say('exporters.python.rate.rises')}
        low, share = 1 / 25, 1 - share / ${rising}
    else:  # ${say('exporters.python.rate.falls')}
        low, share = 1 / 25e4, (share - ${rising}) / (1 - ${rising})
    rate *= low + (1 - low) / 2 * (1 + math.cos(math.pi * share))\n`;
    }
  }
}

function floorDivision(done: string, every: number): string {
  return `${done} // ${every}`;
}
